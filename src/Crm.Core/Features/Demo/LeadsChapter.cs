using System.Text.Json.Nodes;
using Crm.Core.Features.Leads;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Demo;

/// <summary>Five leads in all stages, with the scores that people gave them.</summary>
internal sealed class LeadsChapter(LeadService leads) : IDemoChapter
{
    private static readonly IReadOnlyList<DemoLead> Cast =
    [
        new("Aarav", "Sharma", "aarav@techverse.in", "+91 98765 43120", "website", "Launch Sprint 2025", ["contacted"], 45)
        {
            Company = "Techverse",
            JobTitle = "Operations lead",
            DaysAgo = 34,
        },
        new("Priya", "Menon", "priya.menon@finedge.co", "+91 98220 77551", "webinar", "Webinar Series Q2", [], 20)
        {
            Company = "FinEdge",
            JobTitle = "HR partner",
            DaysAgo = 3,
        },
        new(
            "Rahul",
            "Goyal",
            "rahul@retailworks.in",
            "+91 98110 22345",
            "referral",
            "Festive Cashback Promo",
            ["contacted", "qualified"],
            72
        )
        {
            Company = "RetailWorks",
            JobTitle = "Director of real estate",
            DaysAgo = 58,
            EstimatedValue = 480_000,
        },
        new(
            "Sneha",
            "Kulkarni",
            "sneha@creativesutra.com",
            "+91 98980 11334",
            "email",
            "Launch Sprint 2025",
            ["contacted", "lost"],
            30
        )
        {
            Company = "Creative Sutra",
            JobTitle = "Studio manager",
            DaysAgo = 88,
        },
        new("Mohan", "Rao", "mohan.rao@buildsmart.in", "+91 97030 44221", "event", "Webinar Series Q2", ["contacted"], 55)
        {
            Company = "BuildSmart",
            JobTitle = "Procurement head",
            DaysAgo = 21,
            EstimatedValue = 260_000,
        },
    ];

    public int Order => 30;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Cast.Count; i++)
        {
            await AddAsync(stage, Cast[i], stage.People.Reps[i % stage.People.Reps.Count].Id, cancellationToken);
        }
    }

    private async Task AddAsync(DemoStage stage, DemoLead lead, Guid ownerId, CancellationToken cancellationToken)
    {
        var owner = stage.People.Reps.Single(r => r.Id == ownerId);
        var campaign = stage.Campaigns.Single(c => c.Name == lead.Campaign);
        var at = stage.DaysAgo(lead.DaysAgo);
        var view = await stage.DoAsync(
            at,
            owner,
            () =>
                leads.CreateAsync(
                    DemoStage.Send<LeadInput>(Describe(lead, ownerId, campaign.Ref.Id)),
                    new ChangeOptions(),
                    cancellationToken
                )
        );
        foreach (var step in lead.Steps)
        {
            at = stage.After(at, 0.4);
            var move = new LeadStageInput
            {
                Stage = Enum.Parse<LeadStage>(step, ignoreCase: true),
                Notes = step == "lost" ? "Took an office of their own." : null,
            };
            await stage.DoAsync(at, owner, () => leads.MoveAsync(view.Id, move, null, cancellationToken));
        }

        var score = new LeadScoreInput { Score = lead.Score, Reason = "As we know them" };
        await stage.DoAsync(stage.After(at, 0.3), owner, () => leads.OverruleAsync(view.Id, score, null, cancellationToken));
        stage.Leads.Add(new DemoRecord(new RecordRef(RecordType.Lead, view.Id), $"{lead.FirstName} {lead.LastName}", owner, at));
    }

    private static JsonObject Describe(DemoLead lead, Guid ownerId, Guid campaignId) =>
        new()
        {
            ["firstName"] = lead.FirstName,
            ["lastName"] = lead.LastName,
            ["email"] = lead.Email,
            ["phone"] = lead.Phone,
            ["company"] = lead.Company,
            ["jobTitle"] = lead.JobTitle,
            ["source"] = lead.Source,
            ["campaignId"] = campaignId,
            ["ownerId"] = ownerId,
            ["estimatedValue"] = lead.EstimatedValue,
            ["qualification"] = lead.EstimatedValue is null
                ? null
                : new JsonObject
                {
                    ["budget"] = true,
                    ["authority"] = lead.Score > 60,
                    ["need"] = true,
                },
            ["consents"] = new JsonArray(new JsonObject { ["channel"] = "email", ["status"] = "granted" }),
        };

    private sealed record DemoLead(
        string FirstName,
        string LastName,
        string Email,
        string Phone,
        string Source,
        string Campaign,
        string[] Steps,
        int Score
    )
    {
        public required string Company { get; init; }

        public required string JobTitle { get; init; }

        public required int DaysAgo { get; init; }

        public decimal? EstimatedValue { get; init; }
    }
}
