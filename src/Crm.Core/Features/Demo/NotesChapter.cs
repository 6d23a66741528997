using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Notes;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Demo;

/// <summary>What was written down on companies and contacts over the months, with answers and mentions.</summary>
internal sealed class NotesChapter(NoteService notes) : IDemoChapter
{
    private static readonly string[] OnCompanies =
    [
        "Lease of their present office ends in **March**. They want 80 desks, two meeting rooms and parking.",
        "Walked them through Tower B. Liked the light and the canteen; the lift was under repair, sadly.",
        "Budget is approved for this quarter.\n\n- 60 desks now\n- 20 more by summer\n- decision by the board",
        "Purchasing asks for three references in their industry before they sign anything.",
        "They compare us with two others. Price is not the point; the **notice period** is.",
        "Renewal is safe: they will keep the floor for another two years.",
    ];

    private static readonly string[] OnContacts =
    [
        "Called back: wants the offer by Friday, with and without parking.",
        "Met at the property fair. Asked for pictures of the meeting rooms.",
        "Out of office until Monday; the assistant promised an appointment.",
        "Prefers calls after 4 pm. Decides together with the finance head.",
        "Sent the floor plan and the price list. Very friendly, answers fast.",
        "Has moved in from Pune last month and knows our building there.",
    ];

    private static readonly string[] Answers =
    [
        "Good. I will join the next call.",
        "Please send them the reference of Nimbus Cloud, it is the same size.",
        "Done, the offer is out.",
    ];

    public int Order => 90;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await WriteOnAsync(stage, stage.Companies, OnCompanies, each: 2, cancellationToken);
        await WriteOnAsync(stage, stage.Contacts, OnContacts, each: 3, cancellationToken);
        await MentionAsync(stage, cancellationToken);
    }

    private async Task WriteOnAsync(
        DemoStage stage,
        List<DemoRecord> records,
        string[] texts,
        int each,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < records.Count; i += each)
        {
            var record = records[i];
            var at = stage.After(record.CreatedAt, stage.Dice.NextDouble());
            var body = texts[i / each % texts.Length];
            var note = await WriteAsync(stage, at, record.Owner, On(record, body, isPinned: i % 12 == 0), cancellationToken);
            if (i % (each * 4) == 0)
            {
                var answer = new JsonObject { ["body"] = Answers[i / each % Answers.Length], ["parentId"] = note.Id };
                var later = stage.After(at, 0.2);
                await WriteAsync(stage, later, stage.People.Manager, answer, cancellationToken);
            }
        }
    }

    /// <summary>Everybody finds somebody's question in the inbox.</summary>
    private async Task MentionAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var people = stage.People.All;
        for (var i = 0; i < people.Count; i++)
        {
            var (author, reader) = (people[(i + 1) % people.Count], people[i]);
            var body = $"@[{reader.DisplayName}](user:{reader.Id}) can you tell me how far we are with them?";
            var record = stage.Companies[i * 3];
            await WriteAsync(stage, stage.DaysAgo(i % 3), author, On(record, body, isPinned: false), cancellationToken);
        }
    }

    private Task<NoteView> WriteAsync(
        DemoStage stage,
        DateTime at,
        User author,
        JsonObject values,
        CancellationToken cancellationToken
    ) =>
        stage.DoAsync(
            at,
            author,
            () => notes.CreateAsync(DemoStage.Send<NoteInput>(values), new ChangeOptions(), cancellationToken)
        );

    private static JsonObject On(DemoRecord record, string body, bool isPinned) =>
        new()
        {
            ["body"] = body,
            ["related"] = new JsonObject { ["type"] = record.Ref.Type.Word(), ["id"] = record.Ref.Id },
            ["isPinned"] = isPinned,
        };
}
