namespace Crm.Api.Hosting.RateLimits;

/// <summary>What is counted together.</summary>
public enum RateLimitPolicy
{
    /// <summary>Everything that one person asks for, or one address without sign-in.</summary>
    General,

    /// <summary>Uses of passwords, codes and mailed links from one address.</summary>
    SignIn,

    /// <summary>Refreshes from one address: many people may share it, and a token can't be guessed.</summary>
    Refresh,

    /// <summary>New organizations from one address.</summary>
    Registration,

    /// <summary>What one address sends to one public web form.</summary>
    LeadForm,

    /// <summary>What one address hands in for one mailbox.</summary>
    InboundMail,
}

/// <summary>Counts an action by a tighter limit than the general one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RateLimitAttribute(RateLimitPolicy policy) : Attribute
{
    public RateLimitPolicy Policy { get; } = policy;
}
