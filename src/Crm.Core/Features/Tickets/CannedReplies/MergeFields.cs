using System.Text.RegularExpressions;

namespace Crm.Core.Features.Tickets.CannedReplies;

/// <summary>The words in a canned reply that become the ticket's own: only those of this list.</summary>
public static partial class MergeFields
{
    public const string ContactFirstName = "contact.firstName";
    public const string ContactName = "contact.name";
    public const string CompanyName = "company.name";
    public const string TicketNumber = "ticket.number";
    public const string TicketSubject = "ticket.subject";
    public const string AgentName = "agent.name";
    public const string OrganizationName = "organization.name";

    public static IReadOnlyList<string> Names { get; } =
    [ContactFirstName, ContactName, CompanyName, TicketNumber, TicketSubject, AgentName, OrganizationName];

    /// <summary>The first merge field that there is not; null: all are known.</summary>
    public static string? UnknownIn(string text) =>
        Field().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(n => !Names.Contains(n));

    /// <summary>The text with values in the place of its merge fields; what has no value is left out.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Field().Replace(text, m => values.GetValueOrDefault(m.Groups[1].Value, ""));

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
