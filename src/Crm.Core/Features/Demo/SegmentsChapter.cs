using System.Text.Json.Nodes;
using Crm.Core.Features.Segments;

namespace Crm.Core.Features.Demo;

/// <summary>Whom the team looks after together: two segments that follow from criteria, and one that was picked by hand.</summary>
internal sealed class SegmentsChapter(SegmentService segments, SegmentMemberService members) : IDemoChapter
{
    private const int Guests = 8;

    private static readonly string[] Dynamic =
    [
        """{"name":"Customers we have not spoken to","entity":"contact","criteria":{"all":[{"field":"lifecycleStage","op":"eq","value":"customer"},{"field":"lastContactedAt","op":"notInLastDays","value":30}]}}""",
        """{"name":"Companies with a large open deal","entity":"company","criteria":{"all":[{"field":"deals","op":"has","value":{"all":[{"field":"status","op":"eq","value":"open"},{"field":"amount","op":"gte","value":20000}]}}]}}""",
    ];

    public int Order => 70;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var segment in Dynamic)
        {
            await MakeAsync(stage, JsonNode.Parse(segment)!.AsObject(), cancellationToken);
        }

        var hand = new JsonObject { ["name"] = "Guests of the customer evening", ["entity"] = "contact" };
        var guests = await MakeAsync(stage, hand, cancellationToken);
        var ids = stage.Contacts.Take(Guests).Select(c => c.Ref.Id).ToList();
        await stage.DoAsync(
            stage.DaysAgo(9),
            stage.People.Manager,
            () => members.AddAsync(guests.Id, new SegmentMembersInput { Ids = ids }, cancellationToken)
        );
    }

    private Task<SegmentView> MakeAsync(DemoStage stage, JsonObject values, CancellationToken cancellationToken) =>
        stage.DoAsync(
            stage.DaysAgo(20),
            stage.People.Manager,
            () => segments.CreateAsync(DemoStage.Send<SegmentInput>(values), cancellationToken)
        );
}
