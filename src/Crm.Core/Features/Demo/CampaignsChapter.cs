using System.Text.Json.Nodes;
using Crm.Core.Features.Campaigns;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Demo;

/// <summary>Three campaigns: one that ended, one that runs, one that is planned.</summary>
internal sealed class CampaignsChapter(CampaignService campaigns) : IDemoChapter
{
    public int Order => 20;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await AddAsync(stage, 176, Festive(), cancellationToken);
        await AddAsync(stage, 150, LaunchSprint(), cancellationToken);
        await AddAsync(stage, 120, WebinarSeries(), cancellationToken);
    }

    private async Task AddAsync(DemoStage stage, int daysAgo, JsonObject values, CancellationToken cancellationToken)
    {
        var manager = stage.People.Manager;
        var at = stage.DaysAgo(daysAgo);
        values["ownerId"] = manager.Id;
        values["teamIds"] = new JsonArray(manager.TeamId);
        var view = await stage.DoAsync(
            at,
            manager,
            () => campaigns.CreateAsync(DemoStage.Send<CampaignInput>(values), new ChangeOptions(), cancellationToken)
        );
        stage.Campaigns.Add(new DemoRecord(new RecordRef(RecordType.Campaign, view.Id), view.Name, manager, at));
    }

    private static JsonObject LaunchSprint() =>
        new()
        {
            ["name"] = "Launch Sprint 2025",
            ["status"] = "active",
            ["startDate"] = "2025-04-01",
            ["endDate"] = "2025-04-30",
            ["budget"] = 85_000,
            ["expectedSpend"] = 80_000,
            ["actualSpend"] = 62_500,
            ["objective"] = "Promote new product features",
            ["channel"] = "email",
            ["audienceSegment"] = "Founders and office managers in large cities",
            ["productLine"] = "Flexible desks",
            ["priority"] = "high",
            ["plannedLeads"] = 60,
            ["utmSource"] = "newsletter",
            ["utmMedium"] = "email",
            ["utmCampaign"] = "launch-sprint-2025",
            ["complianceChecklist"] = Checklist(done: 3),
        };

    private static JsonObject WebinarSeries() =>
        new()
        {
            ["name"] = "Webinar Series Q2",
            ["status"] = "planned",
            ["startDate"] = "2025-05-10",
            ["endDate"] = "2025-05-24",
            ["budget"] = 45_000,
            ["expectedSpend"] = 40_000,
            ["objective"] = "Capture leads via weekly webinars",
            ["channel"] = "webinar",
            ["audienceSegment"] = "Human resources and workplace leads",
            ["productLine"] = "Private floors",
            ["priority"] = "medium",
            ["plannedLeads"] = 120,
            ["utmSource"] = "webinar",
            ["utmCampaign"] = "webinar-series-q2",
            ["complianceChecklist"] = Checklist(done: 1),
        };

    private static JsonObject Festive() =>
        new()
        {
            ["name"] = "Festive Cashback Promo",
            ["status"] = "completed",
            ["startDate"] = "2024-12-01",
            ["endDate"] = "2024-12-20",
            ["budget"] = 110_000,
            ["expectedSpend"] = 110_000,
            ["actualSpend"] = 104_300,
            ["objective"] = "420 leads generated",
            ["channel"] = "paidAds",
            ["audienceSegment"] = "Retail and hospitality",
            ["productLine"] = "Day passes",
            ["priority"] = "high",
            ["plannedLeads"] = 420,
            ["utmSource"] = "search",
            ["utmMedium"] = "cpc",
            ["utmCampaign"] = "festive-cashback",
            ["complianceChecklist"] = Checklist(done: 4),
        };

    private static JsonArray Checklist(int done)
    {
        string[] items = ["Opt-out link in every mail", "Consent checked", "Texts approved", "Data retention noted"];
        return new JsonArray([.. items.Select((item, i) => new JsonObject { ["item"] = item, ["done"] = i < done })]);
    }
}
