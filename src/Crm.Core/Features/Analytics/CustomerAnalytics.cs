using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Who the organization's customers are and how they become more or fewer, of what the caller may see.</summary>
public sealed record CustomerAnalytics
{
    /// <summary>Companies that were created in the period.</summary>
    public required int NewCompanies { get; init; }

    /// <summary>Contacts that were created in the period.</summary>
    public required int NewContacts { get; init; }

    /// <summary>Companies that are customers now: their lifecycle stage is customer or evangelist.</summary>
    public required int Customers { get; init; }

    /// <summary>Those of the customers whose status is active.</summary>
    public required int ActiveCustomers { get; init; }

    /// <summary>Companies that no longer are customers now: their lifecycle stage is former.</summary>
    public required int LostCustomers { get; init; }

    /// <summary>What there is now, by lifecycle stage, in the order of the stages.</summary>
    public required IReadOnlyList<CustomersByLifecycle> ByLifecycle { get; init; }

    /// <summary>The customers of now by industry, most first; at most 20, the rest together under no name and `isRest`.</summary>
    public required IReadOnlyList<CustomersByName> ByIndustry { get; init; }

    /// <summary>The customers of now by country, the same way.</summary>
    public required IReadOnlyList<CustomersByName> ByCountry { get; init; }

    /// <summary>The customers of now by who owns them, most first.</summary>
    public required IReadOnlyList<CustomersByOwner> ByOwner { get; init; }

    /// <summary>
    /// What was created in each month of the period up to this one, the latest 24; of a period without a beginning the
    /// latest twelve.
    /// </summary>
    public required IReadOnlyList<CustomersOfMonth> ByMonth { get; init; }
}

/// <summary>How many contacts and companies are in a lifecycle stage.</summary>
/// <param name="LifecycleStage">The stage.</param>
/// <param name="Contacts">How many contacts.</param>
/// <param name="Companies">How many companies.</param>
public sealed record CustomersByLifecycle(LifecycleStage LifecycleStage, int Contacts, int Companies);

/// <summary>How many customers say the same of themselves.</summary>
/// <param name="Name">What they say; null: nothing, or the rest.</param>
/// <param name="Count">How many companies.</param>
/// <param name="IsRest">Whether these are all that come after the most frequent ones.</param>
public sealed record CustomersByName(string? Name, int Count, bool IsRest = false);

/// <summary>How many customers somebody owns.</summary>
/// <param name="Owner">Who; null: nobody, or somebody who is gone.</param>
/// <param name="Count">How many companies.</param>
public sealed record CustomersByOwner(PersonRef? Owner, int Count);

/// <summary>What was created in a month.</summary>
/// <param name="Month">The month: <c>2026-11</c>.</param>
/// <param name="Contacts">How many contacts.</param>
/// <param name="Companies">How many companies.</param>
public sealed record CustomersOfMonth(string Month, int Contacts, int Companies);
