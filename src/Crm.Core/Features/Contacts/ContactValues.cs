namespace Crm.Core.Features.Contacts;

/// <summary>A person's part in a buying decision.</summary>
public enum DecisionRole
{
    DecisionMaker,
    Influencer,
    Champion,
    User,
    Gatekeeper,
    Other,
}

/// <summary>Whose or where an e-mail address is.</summary>
public enum EmailType
{
    Work,
    Personal,
    Other,
}

/// <summary>Whose or where a phone is.</summary>
public enum PhoneType
{
    Mobile,
    Work,
    Home,
    Fax,
    Other,
}

/// <summary>One e-mail address of a person.</summary>
public sealed record ContactEmail
{
    /// <summary>The address, as typed.</summary>
    public required string Address { get; init; }

    /// <summary>Whose or where.</summary>
    public EmailType Type { get; init; }

    /// <summary>Exactly one is primary; when none is marked, the first.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Whether it was proved to reach the person.</summary>
    public bool IsVerified { get; init; }
}

/// <summary>One phone number of a person, as typed.</summary>
public sealed record ContactPhone
{
    /// <summary>The number, as typed.</summary>
    public required string Number { get; init; }

    /// <summary>Whose or where.</summary>
    public PhoneType Type { get; init; }

    /// <summary>Exactly one is primary; when none is marked, the first.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Whether it was proved to reach the person.</summary>
    public bool IsVerified { get; init; }
}
