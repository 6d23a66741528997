using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Demo;

/// <summary>60 companies and 200 contacts that came over half a year, and what changed about them since.</summary>
internal sealed class CustomersChapter(CompanyService companies, ContactService contacts) : IDemoChapter
{
    private const int ContactCount = 200;
    private const int OldestDays = 180;
    private const int InBin = 2;

    private static readonly string[] Sources = ["referral", "website", "event", "linkedin", "email", "cold call"];
    private static readonly string[] Stages = ["lead", "lead", "opportunity", "opportunity", "customer", "subscriber"];
    private static readonly string[] DecisionRoles = ["decisionMaker", "champion", "influencer", "gatekeeper", "user"];
    private static readonly string[] CompanyTags = ["enterprise", "expansion 2026", "multi-city", "pays late", "green office"];
    private static readonly string[] ContactTags = ["vip", "newsletter", "event guest", "prefers calls"];

    public int Order => 10;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var stagesOfCompanies = await AddCompaniesAsync(stage, cancellationToken);
        var stagesOfContacts = await AddContactsAsync(stage, cancellationToken);
        await AdvanceAsync(stage, companies, stage.Companies, stagesOfCompanies, cancellationToken);
        await AdvanceAsync(stage, contacts, stage.Contacts, stagesOfContacts, cancellationToken);
        foreach (var gone in stage.Contacts.TakeLast(InBin).ToList())
        {
            await stage.DoAsync(
                stage.DaysAgo(1),
                gone.Owner,
                async () =>
                {
                    await contacts.DeleteAsync(gone.Ref.Id, null, cancellationToken);
                    return true;
                }
            );
            stage.Contacts.Remove(gone);
        }
    }

    private async Task<List<string>> AddCompaniesAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var reached = new List<string>();
        var byDomain = new Dictionary<string, Guid>(StringComparer.Ordinal);
        for (var i = 0; i < DemoCast.Companies.Count; i++)
        {
            var company = DemoCast.Companies[i];
            var owner = stage.People.Reps[i % stage.People.Reps.Count];
            var at = stage.DaysAgo(OldestDays - i * (OldestDays - 4) / DemoCast.Companies.Count);
            var view = await stage.DoAsync(
                at,
                owner,
                () =>
                    companies.CreateAsync(
                        DemoStage.Send<CompanyInput>(Describe(company, owner, stage.Dice, byDomain)),
                        new ChangeOptions(),
                        cancellationToken
                    )
            );
            byDomain[company.Domain] = view.Id;
            stage.Companies.Add(new DemoRecord(new RecordRef(RecordType.Company, view.Id), company.Name, owner, at));
            reached.Add(Pick(Stages, stage.Dice));
        }

        return reached;
    }

    private async Task<List<string>> AddContactsAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var reached = new List<string>();
        var seats = new Dictionary<int, int>();
        var names = Names().ToList();
        for (var i = 0; i < ContactCount; i++)
        {
            // Large companies are known by more people.
            var index = i < DemoCast.Companies.Count ? i : (i * 7 + i / 9) % DemoCast.Companies.Count;
            var company = stage.Companies[index];
            var seat = seats[index] = seats.GetValueOrDefault(index, -1) + 1;
            var days = (int)(stage.Now - company.CreatedAt).TotalDays;
            var at = stage.DaysAgo(seat == 0 ? days : stage.Dice.Next(1, Math.Max(2, days)));
            at = at < company.CreatedAt ? company.CreatedAt.AddMinutes(9) : at;
            var values = Describe(names[i], company, DemoCast.Companies[index], seat, stage.Dice);
            var view = await stage.DoAsync(
                at,
                company.Owner,
                () => contacts.CreateAsync(DemoStage.Send<ContactInput>(values), new ChangeOptions(), cancellationToken)
            );
            stage.Contacts.Add(new DemoRecord(new RecordRef(RecordType.Contact, view.Id), view.DisplayName, company.Owner, at));
            reached.Add(Pick(Stages, stage.Dice));
        }

        return reached;
    }

    /// <summary>Leads become opportunities, and some of them customers.</summary>
    private static async Task AdvanceAsync<TRecord, TInput, TView>(
        DemoStage stage,
        RecordService<TRecord, TInput, TView> service,
        List<DemoRecord> records,
        List<string> reached,
        CancellationToken cancellationToken
    )
        where TRecord : Record
        where TInput : RecordInput
        where TView : RecordView
    {
        foreach (var (record, goal) in records.Zip(reached))
        {
            string[] steps = goal switch
            {
                "customer" => ["opportunity", "customer"],
                "lead" => [],
                _ => [goal],
            };
            var at = record.CreatedAt;
            foreach (var step in steps)
            {
                at = stage.After(at, 0.2 + stage.Dice.NextDouble() * 0.5);
                var change = new Patch<TInput>(new JsonObject { ["lifecycleStage"] = step });
                await stage.DoAsync(
                    at,
                    record.Owner,
                    () => service.ChangeAsync(record.Ref.Id, change, new ChangeOptions(), cancellationToken)
                );
            }
        }
    }

    private static JsonObject Describe(DemoCompany company, User owner, Random dice, Dictionary<string, Guid> byDomain) =>
        new()
        {
            ["name"] = company.Name,
            ["domain"] = company.Domain,
            ["website"] = $"https://{company.Domain}",
            ["industry"] = company.Industry,
            ["employeeCount"] = company.Employees,
            ["annualRevenue"] = company.Employees * (400_000m + dice.Next(12) * 100_000m),
            ["currency"] = "INR",
            ["phone"] = Phone(company.Country, dice),
            ["address"] = new JsonObject { ["city"] = company.City, ["country"] = company.Country },
            ["parentId"] = company.ParentDomain is { } domain && byDomain.TryGetValue(domain, out var id) ? id : null,
            ["category"] = dice.Next(8) == 0 ? "partner" : "prospect",
            ["source"] = Pick(Sources, dice),
            ["ownerId"] = owner.Id,
            ["tags"] = dice.Next(3) == 0 ? new JsonArray(Pick(CompanyTags, dice)) : new JsonArray(),
        };

    private static JsonObject Describe(
        (string First, string Last) name,
        DemoRecord company,
        DemoCompany facts,
        int seat,
        Random dice
    )
    {
        var (title, department) = DemoCast.Positions[seat % DemoCast.Positions.Count];
        var mailbox = $"{TextKey.Fold(name.First)}.{TextKey.Fold(name.Last)}";
        return new JsonObject
        {
            ["firstName"] = name.First,
            ["lastName"] = name.Last,
            ["companyId"] = company.Ref.Id,
            ["title"] = title,
            ["department"] = department,
            ["decisionRole"] = seat == 0 ? "decisionMaker" : Pick(DecisionRoles, dice),
            ["emails"] = new JsonArray(new JsonObject { ["address"] = $"{mailbox}@{facts.Domain}", ["type"] = "work" }),
            ["phones"] = new JsonArray(new JsonObject { ["number"] = Phone(facts.Country, dice), ["type"] = "mobile" }),
            ["address"] = new JsonObject { ["city"] = facts.City, ["country"] = facts.Country },
            ["preferredContactMethod"] = dice.Next(3) == 0 ? "phone" : "email",
            ["source"] = Pick(Sources, dice),
            ["ownerId"] = company.Owner.Id,
            ["tags"] = dice.Next(4) == 0 ? new JsonArray(Pick(ContactTags, dice)) : new JsonArray(),
        };
    }

    // Each pair once: the second list is walked at another pace than the first.
    private static IEnumerable<(string First, string Last)> Names()
    {
        var (first, last) = (DemoCast.FirstNames, DemoCast.LastNames);
        return Enumerable
            .Range(0, ContactCount)
            .Select(i => (first[i % first.Count], last[(i + i / first.Count * 7) % last.Count]));
    }

    private static string Phone(string country, Random dice)
    {
        var digits = dice.Next(10_000_000, 99_999_999);
        return country switch
        {
            "Germany" => $"+49 30 {digits}",
            "United Kingdom" => $"+44 20 {digits}",
            "United States" or "Canada" => $"+1 206 555 {digits % 10_000:0000}",
            "Singapore" => $"+65 6{digits % 10_000_000:0000000}",
            "India" => $"+91 9{digits / 10_000:0000} {digits % 10_000:0000}{dice.Next(10)}",
            _ => $"+44 20 {digits}",
        };
    }

    private static string Pick(string[] choices, Random dice) => choices[dice.Next(choices.Length)];
}
