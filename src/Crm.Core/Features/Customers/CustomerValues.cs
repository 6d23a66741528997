namespace Crm.Core.Features.Customers;

/// <summary>How far a customer has come.</summary>
public enum LifecycleStage
{
    Subscriber,
    Lead,
    Opportunity,
    Customer,
    Evangelist,
    Former,
}

/// <summary>Whether there is business with the customer.</summary>
public enum CustomerStatus
{
    Active,
    Inactive,
    Prospect,
}

/// <summary>A postal address; every part optional.</summary>
public sealed record Address
{
    /// <summary>Street and number; several lines are fine.</summary>
    public string? Street { get; init; }

    /// <summary>Town or city.</summary>
    public string? City { get; init; }

    /// <summary>State, province or county.</summary>
    public string? State { get; init; }

    /// <summary>Postal or ZIP code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Country, as people write it.</summary>
    public string? Country { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => (Street ?? City ?? State ?? PostalCode ?? Country) is null;
}
