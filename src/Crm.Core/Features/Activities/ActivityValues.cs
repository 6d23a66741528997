namespace Crm.Core.Features.Activities;

/// <summary>What was done or happened.</summary>
public enum ActivityType
{
    Call,
    Email,
    Meeting,
    Message,
    Visit,
    Support,
    Sale,
    FollowUp,
    Other,
}

/// <summary>Who began it: they or we.</summary>
public enum ActivityDirection
{
    Inbound,
    Outbound,
}

/// <summary>How it went, in feeling.</summary>
public enum Sentiment
{
    Positive,
    Neutral,
    Negative,
}
