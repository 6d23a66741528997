using System.Text.RegularExpressions;

namespace Crm.Architecture.Tests;

/// <summary>Who looks over all organizations stands here, with the reason.</summary>
public sealed class TenancyRules
{
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["src/Crm.Core/Platform/Tenancy/CallerContext.cs"] = "is the way itself",
        ["src/Crm.Data/Model/RowFilters.cs"] = "is the filter itself",
        ["src/Crm.Data/Features/Accounts/AccountDirectory.cs"] = "finds out whose request this is, before anybody is known",
        ["src/Crm.Data/Features/CustomFields/CustomFieldSets.cs"] =
            "reads the fields of one organization, named, while it is found out who calls",
        ["src/Crm.Data/Features/Accounts/OrganizationList.cs"] = "names them, for jobs that then serve each as its own",
        ["src/Crm.Data/Features/Leads/LeadFormDirectory.cs"] = "finds out whose form a stranger sends, before anybody is known",
        ["src/Crm.Data/Features/TicketForms/TicketFormRepository.cs"] = "whose help form is meant, before anybody is known",
        ["src/Crm.Data/Features/Mailbox/InboundMailboxRepository.cs"] =
            "finds out whose mail is handed in, before anybody is known",
        ["src/Crm.Data/Features/Outbox/OutboxQueue.cs"] =
            "one worker sends the messages of all; each is then handled as its organization's",
        ["src/Crm.Data/Features/Exports/ExportQueue.cs"] = "names what waits; each is then written as its organization's",
        ["src/Crm.Data/Features/Imports/ImportQueue.cs"] = "names what waits; each is then written as its organization's",
        ["src/Crm.Api/Hosting/DatabaseHosting.cs"] = "a migration concerns the rows of all",
    };

    [Fact]
    public void Who_looks_over_all_organizations_is_on_the_list() =>
        Sources.Under("src").Where(f => LooksOverAll(f) && !Allowed.ContainsKey(f.Path)).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void The_list_holds_nothing_that_is_gone() =>
        Allowed.Keys.Except(Sources.Under("src").Where(LooksOverAll).Select(f => f.Path)).ShouldBeEmpty();

    [Theory]
    [InlineData("using var all = caller.EnterSystem();")]
    [InlineData("context.Set<User>().IgnoreQueryFilters([RowFilters.Tenant])")]
    [InlineData("context.Set<User>().IgnoreQueryFilters([RowFilters.Bin, RowFilters.Tenant])")]
    [InlineData("context.Set<User>().IgnoreQueryFilters()")]
    public void A_planted_look_over_all_is_found(string line) => LooksOverAll(new SourceFile("x.cs", line)).ShouldBeTrue();

    private static bool LooksOverAll(SourceFile file) =>
        Regex.IsMatch(file.Text, @"\bEnterSystem\(|RowFilters\.Tenant\b|IgnoreQueryFilters\(\)|const string Tenant\b");
}
