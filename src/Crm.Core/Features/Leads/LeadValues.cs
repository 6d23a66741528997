namespace Crm.Core.Features.Leads;

/// <summary>How far a lead has come; <see cref="Converted"/> is set by conversion alone.</summary>
public enum LeadStage
{
    New,
    Contacted,
    Qualified,
    Unqualified,
    Lost,
    Converted,
}

/// <summary>How a lead came to be known.</summary>
public enum LeadSource
{
    Website,
    WebForm,
    Webinar,
    Referral,
    Email,
    Event,
    ColdCall,
    Partner,
    Ads,
    Import,
    Other,
}

/// <summary>How near a lead is to buying: hot above 70, warm from 40 to 70, cold below 40.</summary>
public enum LeadTemperature
{
    Hot,
    Warm,
    Cold,
}

/// <summary>The score as a school mark: A from 75, B from 50, C from 25, D below.</summary>
public enum LeadGrade
{
    A,
    B,
    C,
    D,
}

/// <summary>The values of the address that brought the lead.</summary>
public sealed record LeadUtm
{
    /// <summary>Where the visitor came from, such as <c>newsletter</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The kind of place, such as <c>email</c>.</summary>
    public string? Medium { get; init; }

    /// <summary>The campaign as named in the address.</summary>
    public string? Campaign { get; init; }

    /// <summary>The words searched for.</summary>
    public string? Term { get; init; }

    /// <summary>Which of several links or ads.</summary>
    public string? Content { get; init; }
}

/// <summary>The four questions of qualification; each yes, no, or not asked yet.</summary>
public sealed record LeadQualification
{
    /// <summary>Whether there is money for it.</summary>
    public bool? Budget { get; init; }

    /// <summary>Whether the person decides.</summary>
    public bool? Authority { get; init; }

    /// <summary>Whether it is needed.</summary>
    public bool? Need { get; init; }

    /// <summary>Whether it is known by when.</summary>
    public bool? Timeline { get; init; }

    /// <summary>The answers with the question's word.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<(string Question, bool? Answer)> Answers =>
        [("budget", Budget), ("authority", Authority), ("need", Need), ("timeline", Timeline)];
}
