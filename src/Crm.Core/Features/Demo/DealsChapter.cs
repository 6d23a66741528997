using System.Text.Json.Nodes;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Demo;

/// <summary>Half a year of deals: the older ones mostly won or lost, the younger ones on their way through the stages.</summary>
internal sealed class DealsChapter(DealService deals, DealMoveService moves, IPipelineRepository pipelines) : IDemoChapter
{
    private const int Count = 48;
    private const int OldestDays = 172;

    /// <summary>From this age on a deal is usually decided.</summary>
    private const int DecidedDays = 55;

    private static readonly string[] Offers =
    [
        "floor of 60 desks",
        "meeting suite",
        "renewal of the lease",
        "day passes",
        "12 private desks",
        "event hall",
        "parking and lockers",
        "second office",
    ];

    private static readonly string[] Sources = ["referral", "website", "event", "webinar", "email"];
    private static readonly string[] WinReasons = ["Best fit", "Relationship", "Price", "Quick delivery"];
    private static readonly string[] LossReasons = ["Price", "Competitor", "No budget", "No decision", "Bad timing"];
    private static readonly string[] Competitors = ["CityDesk", "Workhive", "Regal Offices"];

    public int Order => 40;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var pipeline = await pipelines.FindDefaultAsync(cancellationToken);
        var stages = pipeline!.Stages.OrderBy(s => s.Position).ToList();
        for (var i = 0; i < Count; i++)
        {
            await AddAsync(stage, i, stages, cancellationToken);
        }
    }

    private async Task AddAsync(DemoStage stage, int number, List<PipelineStage> stages, CancellationToken cancellationToken)
    {
        var company = stage.Companies[number];
        var age = OldestDays - (number * (OldestDays - 2) / Count);
        var at = stage.DaysAgo(age);
        at = at < company.CreatedAt ? company.CreatedAt.AddHours(2) : at;
        var open = stages.Where(s => s.Kind == StageKind.Open).ToList();
        var reached = age > DecidedDays ? stage.Dice.Next(open.Count) : Math.Min(open.Count - 1, number % open.Count);
        var values = Describe(stage, number, at, reached);
        var deal = await stage.DoAsync(
            at,
            company.Owner,
            () => deals.CreateAsync(DemoStage.Send<DealInput>(values), new ChangeOptions(), cancellationToken)
        );
        stage.Deals.Add(new DemoRecord(new RecordRef(RecordType.Deal, deal.Id), deal.Name, company.Owner, at));
        for (var step = 1; step <= reached; step++)
        {
            at = stage.After(at, 0.15 + (stage.Dice.NextDouble() * 0.25));
            await MoveAsync(stage, deal.Id, company, at, new DealMoveInput { StageId = open[step].Id }, cancellationToken);
        }

        if (age > DecidedDays && number % 6 != 5)
        {
            var isWon = number % 5 is 0 or 2 or 3;
            var end = stages.First(s => s.Kind == (isWon ? StageKind.Won : StageKind.Lost));
            at = stage.After(at, 0.1 + (stage.Dice.NextDouble() * 0.6));
            var move = new DealMoveInput { StageId = end.Id, Reason = Pick(isWon ? WinReasons : LossReasons, number) };
            await MoveAsync(stage, deal.Id, company, at, move, cancellationToken);
        }
    }

    private Task<DealView> MoveAsync(
        DemoStage stage,
        Guid deal,
        DemoRecord company,
        DateTime at,
        DealMoveInput move,
        CancellationToken cancellationToken
    ) => stage.DoAsync(at, company.Owner, () => moves.MoveAsync(deal, move, null, cancellationToken));

    private static JsonObject Describe(DemoStage stage, int number, DateTime at, int reached)
    {
        var company = stage.Companies[number];
        var lastsDays = 25 + stage.Dice.Next(60);
        var expected = DateOnly.FromDateTime(at).AddDays(lastsDays);
        string[] categories = ["pipeline", "pipeline", "bestCase", "commit"];
        var values = new JsonObject
        {
            ["name"] = $"{company.Name} – {Pick(Offers, number)}",
            ["companyId"] = company.Ref.Id,
            ["contactId"] = stage.Contacts[number].Ref.Id,
            ["ownerId"] = company.Owner.Id,
            ["amount"] = 40_000 + (stage.Dice.Next(240) * 2_500),
            // What is still open is expected from now on, some of it since some days.
            ["expectedCloseDate"] = Later(expected, stage.Day(stage.Dice.Next(-6, 75))).ToString("yyyy-MM-dd"),
            ["forecastCategory"] = categories[reached],
            ["source"] = Pick(Sources, number),
            ["competitor"] = number % 3 == 0 ? Pick(Competitors, number / 3) : null,
        };
        if (number % 5 == 0)
        {
            values["campaignId"] = stage.Campaigns[number / 5 % 2].Ref.Id;
        }

        return values;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Pick(string[] all, int number) => all[number % all.Length];
}
