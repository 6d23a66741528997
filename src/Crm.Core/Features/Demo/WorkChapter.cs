using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Activities;
using Crm.Core.Features.Tasks;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Demo;

/// <summary>Calls, mails and meetings on leads and deals, what was done and what is to do: some of it late, some today.</summary>
internal sealed class WorkChapter(ActivityService activities, TaskService tasks) : IDemoChapter
{
    private static readonly (string Type, string Direction, string Subject, string Outcome, int Minutes)[] Talks =
    [
        ("call", "outbound", "First call", "Wants an offer", 12),
        ("email", "outbound", "Offer and floor plans", "Sent", 0),
        ("meeting", "outbound", "Walk through the building", "Liked the light", 50),
        ("call", "inbound", "Question about the notice period", "Answered", 8),
        ("email", "inbound", "Asks for references", "References promised", 0),
        ("visit", "outbound", "At their office", "Met the finance head", 75),
    ];

    private static readonly (string Type, string Title)[] Work =
    [
        ("call", "Call about the offer"),
        ("email", "Send the references"),
        ("meeting", "Show the second floor"),
        ("followUp", "Ask for the decision"),
        ("todo", "Update the price list for them"),
    ];

    private static readonly string[] Feelings = ["positive", "neutral", "positive", "negative"];

    public int Order => 60;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var (record, number) in stage.Leads.Concat(stage.Deals).Select((r, i) => (r, i)))
        {
            await TalkAsync(stage, record, number, cancellationToken);
            await PlanAsync(stage, record, number, cancellationToken);
        }

        await PlanRoutineAsync(stage, cancellationToken);
    }

    private async Task TalkAsync(DemoStage stage, DemoRecord record, int number, CancellationToken cancellationToken)
    {
        var at = record.CreatedAt;
        for (var i = 0; i < 1 + (number % 3); i++)
        {
            var talk = Talks[(number + i) % Talks.Length];
            at = stage.After(at, 0.1 + (stage.Dice.NextDouble() * 0.5));
            var values = new JsonObject
            {
                ["type"] = talk.Type,
                ["direction"] = talk.Direction,
                ["subject"] = talk.Subject,
                ["outcome"] = talk.Outcome,
                ["sentiment"] = Feelings[(number + i) % Feelings.Length],
                ["durationMinutes"] = talk.Minutes == 0 ? null : talk.Minutes,
                [record.Ref.Type == RecordType.Lead ? "leadId" : "dealId"] = record.Ref.Id,
            };
            await stage.DoAsync(
                at,
                record.Owner,
                () => activities.CreateAsync(DemoStage.Send<ActivityInput>(values), new ChangeOptions(), cancellationToken)
            );
        }
    }

    /// <summary>Every third record has something done; what is young has a next step, some of it late or today.</summary>
    private async Task PlanAsync(DemoStage stage, DemoRecord record, int number, CancellationToken cancellationToken)
    {
        var work = Work[number % Work.Length];
        if (number % 3 == 0)
        {
            var done = await AddAsync(
                stage,
                record.CreatedAt,
                record,
                work,
                stage.After(record.CreatedAt, 0.3),
                cancellationToken
            );
            await stage.DoAsync(
                stage.After(record.CreatedAt, 0.35),
                record.Owner,
                () => tasks.CompleteAsync(done.Id, null, cancellationToken)
            );
        }

        if (number % 4 != 3 && (stage.Now - record.CreatedAt).TotalDays < 50)
        {
            var due = stage.At((number * 5 % 13) - 2, 10 + (number % 7));
            await AddAsync(stage, stage.After(record.CreatedAt, 0.5), record, work, due, cancellationToken);
        }
    }

    private Task<TaskView> AddAsync(
        DemoStage stage,
        DateTime at,
        DemoRecord record,
        (string Type, string Title) work,
        DateTime due,
        CancellationToken cancellationToken
    )
    {
        var values = new JsonObject
        {
            ["type"] = work.Type,
            ["title"] = work.Title,
            ["dueAt"] = due,
            ["priority"] = stage.Dice.Next(4) == 0 ? "high" : "medium",
            ["related"] = new JsonObject { ["type"] = record.Ref.Type.Word(), ["id"] = record.Ref.Id },
        };
        return DoAsync(stage, at, record.Owner, values, cancellationToken);
    }

    private async Task PlanRoutineAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var person in stage.People.All)
        {
            var values = new JsonObject
            {
                ["type"] = "todo",
                ["title"] = "Plan the week",
                ["dueAt"] = stage.At(0, 18),
                ["recurrence"] = "FREQ=WEEKLY",
            };
            await DoAsync(stage, stage.DaysAgo(6), person, values, cancellationToken);
        }
    }

    private Task<TaskView> DoAsync(
        DemoStage stage,
        DateTime at,
        User who,
        JsonObject values,
        CancellationToken cancellationToken
    ) =>
        stage.DoAsync(
            at,
            who,
            () => tasks.CreateAsync(DemoStage.Send<TaskInput>(values), new ChangeOptions(), cancellationToken)
        );
}
