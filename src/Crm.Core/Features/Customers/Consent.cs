namespace Crm.Core.Features.Customers;

/// <summary>A way of getting in touch.</summary>
public enum ContactMethod
{
    Email,
    Phone,
    Message,
    Mail,
}

/// <summary>Given or taken back.</summary>
public enum ConsentStatus
{
    Granted,
    Withdrawn,
}

/// <summary>What a person agreed to, for one channel.</summary>
public sealed record Consent
{
    /// <summary>The way of getting in touch.</summary>
    public required ContactMethod Channel { get; init; }

    /// <summary>Given or taken back.</summary>
    public required ConsentStatus Status { get; init; }

    /// <summary>When; absent: now.</summary>
    public DateTime? At { get; init; }

    /// <summary>Where it was given, such as a form's name.</summary>
    public string? Source { get; init; }

    /// <summary>The same consents, those without a time stamped with this one.</summary>
    public static IReadOnlyList<Consent> Stamped(IReadOnlyList<Consent>? consents, DateTime now) =>
        (consents ?? []).Select(c => c with { At = c.At ?? now }).ToList();
}
