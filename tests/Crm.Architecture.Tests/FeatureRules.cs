using System.Text.RegularExpressions;

namespace Crm.Architecture.Tests;

/// <summary>Rule 4: a feature knows another one only by this list. It grows with a decision record.</summary>
public sealed class FeatureRules
{
    /// <summary>Who may name whom, in Core. Everybody may name the ports of Timeline and Search.</summary>
    private static readonly HashSet<(string From, string To)> Pairs =
    [
        ("Activities", "Accounts"), // owner
        ("Activities", "Customers"), // the common fields' rules
        ("Activities", "Tasks"), // the follow-up
        ("Analytics", "Accounts"), // the organization's time zone
        ("Analytics", "Activities"), // what was done
        ("Analytics", "Campaigns"), // what came of campaigns
        ("Analytics", "Customers"), // the stages of a lifecycle
        ("Analytics", "Deals"), // what deals come to
        ("Analytics", "Leads"), // where leads come from
        ("Analytics", "Pipelines"), // the stages that deals go through
        ("Campaigns", "Accounts"), // owner, teams, the organization's currency
        ("Campaigns", "Customers"), // the common fields' rules
        ("Companies", "Accounts"), // owner
        ("Companies", "Customers"), // shared values of companies and contacts
        ("Consents", "Customers"), // what a consent is
        ("Contacts", "Accounts"), // owner
        ("Contacts", "Companies"), // belongs to
        ("Contacts", "Customers"),
        ("Customers", "Tags"), // what a tag's name may be
        ("Dashboards", "Reports"), // what stands on them
        ("Deals", "Accounts"), // owner, and the organization's currency and time zone
        ("Deals", "Companies"), // belongs to
        ("Deals", "Contacts"), // belongs to
        ("Currencies", "Accounts"), // the organization's own currency and time zone
        ("Deals", "Currencies"), // worth in the organization's currency
        ("Deals", "Customers"), // the common fields' rules
        ("Deals", "Pipelines"), // stands in a stage
        ("Deals", "Products"), // what its lines sell
        ("Emails", "Accounts"), // sender, signature, the organization's name, where links lead
        ("Emails", "Activities"), // logged on the timeline
        ("Emails", "Attachments"), // files of the record go along
        ("Emails", "Companies"), // whom a mail from a record may go to, and its merge fields
        ("Emails", "Contacts"), // the same, and their consent
        ("Emails", "Customers"), // consents
        ("Emails", "Deals"), // whom a mail from a record may go to, and its merge fields
        ("Emails", "Leads"), // the same, and their consent
        ("Emails", "Mailbox"), // how an answer is known again
        ("Emails", "Notes"), // Markdown
        ("Emails", "Tickets"), // whom a mail from a record may go to, and its merge fields
        ("InboundMail", "Activities"), // mails on the timeline
        ("InboundMail", "Attachments"), // files of mails
        ("InboundMail", "Contacts"), // who wrote
        ("InboundMail", "Mailbox"), // whose mail it is, and what it answers
        ("InboundMail", "Tickets"), // what mails become
        ("Mailbox", "Accounts"), // where the hook is
        ("Tickets", "Mailbox"), // how an answer is known again
        ("Exports", "Accounts"), // the organization's time zone
        ("Exports", "Archives"), // the whole organization
        ("Forecast", "Accounts"), // the organization's currency and time zone
        ("Forecast", "Analytics"), // whose deals and from when to when
        ("Forecast", "Deals"), // what deals come to
        ("Forecast", "Quotas"), // what is to be won
        ("Imports", "Accounts"), // people by name, and the organization's time zone
        ("Imports", "Companies"), // what a domain is
        ("Imports", "Pipelines"), // stages by name
        ("Leads", "Attachments"), // go on with the contact
        ("Leads", "Accounts"), // owner, and whose turn it is
        ("Leads", "Companies"), // conversion
        ("Leads", "Contacts"), // conversion
        ("Leads", "Deals"), // conversion
        ("Leads", "Customers"), // consents and the common fields' rules
        ("Leads", "Notes"), // what a web form asks beyond a lead's fields
        ("Leads", "Notifications"), // whom a web form's lead was given to
        ("Leads", "Tasks"), // follow-ups
        ("Merges", "Accounts"), // who looks after a likely duplicate
        ("Merges", "Companies"), // what a domain is, and the hierarchy
        ("Merges", "Contacts"), // how addresses are compared
        ("Notes", "Accounts"), // owner
        ("Notes", "Customers"), // the common fields' rules
        ("Notes", "Notifications"), // mentions and answers
        ("Privacy", "Activities"), // all about a person is handed over
        ("Privacy", "Consents"), // all about a person is handed over
        ("Privacy", "Contacts"), // the person
        ("Privacy", "Deals"), // all about a person is handed over
        ("Privacy", "Exports"), // files that may hold the person
        ("Privacy", "Imports"), // files that may hold the person
        ("Privacy", "Leads"), // all about a person is handed over
        ("Privacy", "Notes"), // the same
        ("Privacy", "Segments"), // the same
        ("Privacy", "Tasks"), // the same
        ("Privacy", "Tickets"), // the same
        ("Reports", "Accounts"), // the organization's time zone, week and currency
        ("Reports", "Currencies"), // what amounts of other currencies are worth
        ("Reports", "Exports"), // answers as files
        ("Reports", "Pipelines"), // the order of stages
        ("Retention", "Attachments"), // files of tickets
        ("Retention", "Privacy"), // erasing a person
        ("Segments", "Accounts"), // the organization's time zone
        ("Tasks", "Accounts"), // owner and assignee
        ("Tasks", "Customers"), // the common fields' rules
        ("Tasks", "Notifications"), // reminders
        ("Tickets", "Accounts"), // assignee, team, and the organization's time zone
        ("TicketForms", "Accounts"), // the organization's name, and where the form is
        ("TicketForms", "Contacts"), // who asks
        ("TicketForms", "Customers"), // the common fields' rules
        ("TicketForms", "Tickets"), // what requests become
        ("Tickets", "Attachments"), // files of answers
        ("Tickets", "Merges"), // two tickets that become one, and what points to a ticket
        ("Tickets", "Companies"), // belongs to
        ("Tickets", "Contacts"), // the customer
        ("Tickets", "Customers"), // the common fields' rules
        ("Tickets", "Notes"), // Markdown and mentions in conversations
        ("Tickets", "Notifications"), // mentions, customers' answers, service levels
        ("Products", "Accounts"), // owner, and the organization's currency
        ("Products", "Customers"), // the common fields' rules
        ("Today", "Tasks"), // the larger part of the queue
        ("Notifications", "Accounts"), // where links in mails lead
        ("Pipelines", "Accounts"), // what a new organization begins with
    ];

    private static readonly HashSet<string> OpenToAll = ["Timeline", "Search"];

    /// <summary>Plays the part of a user of all features; nobody names it.</summary>
    private const string Demo = "Demo";

    [Fact]
    public void Features_name_each_other_only_by_the_list() =>
        Sources.Under("src/Crm.Core/Features").SelectMany(ForbiddenPairs).Distinct().ShouldBeEmpty();

    [Fact]
    public void A_planted_pair_outside_the_list_is_found() =>
        ForbiddenPairs(new SourceFile("src/Crm.Core/Features/Tags/Tag.cs", "using Crm.Core.Features.Contacts;\n"))
            .ShouldBe(["Tags → Contacts"]);

    [Fact]
    public void The_list_holds_nothing_that_is_not_used()
    {
        var used = Sources.Under("src/Crm.Core/Features").SelectMany(f => Named(f).Select(to => (Feature(f), to))).ToHashSet();
        Pairs.Where(p => !used.Contains(p)).ShouldBeEmpty();
    }

    private static IEnumerable<string> ForbiddenPairs(SourceFile file) =>
        Named(file)
            .Where(to =>
                to != Feature(file) && Feature(file) != Demo && !OpenToAll.Contains(to) && !Pairs.Contains((Feature(file), to))
            )
            .Select(to => $"{Feature(file)} → {to}");

    private static string Feature(SourceFile file) => file.Path.Split('/')[3];

    private static IEnumerable<string> Named(SourceFile file) =>
        Regex
            .Matches(
                file.Text,
                @"(?:Crm\.Core\.)?Features\.(?<feature>\w+)|^using Crm\.Core\.Features\.(?<feature>\w+)|(?<![\w.])(?<feature>Tags|Accounts|Companies|Contacts)\.[A-Z]",
                RegexOptions.Multiline
            )
            .Select(m => m.Groups["feature"].Value)
            .Where(f => Directory.Exists(Path.Combine(Sources.Root, "src/Crm.Core/Features", f)))
            .Distinct();
}
