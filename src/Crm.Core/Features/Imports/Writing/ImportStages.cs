using System.Globalization;
using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Text;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>Finds the stages of deals by name, adds those that are missing where the plan says so, and sorts out what follows from them.</summary>
public sealed class ImportStages(IPipelineRepository pipelines, PipelineService service, IOrganizationRepository organizations)
{
    private static readonly string[] WonWords = ["won", "closedwon", "dealwon", "gewonnen", "win"];
    private static readonly string[] LostWords = ["lost", "closedlost", "deallost", "verloren", "loss", "abandoned"];

    private Pipeline? _default;

    public async Task ResolveAsync(
        ImportPlan plan,
        IReadOnlyList<ImportEntry> entries,
        bool makes,
        CancellationToken cancellationToken
    )
    {
        var all = await pipelines.FindAllAsync(cancellationToken);
        _default = all.FirstOrDefault(p => p.IsDefault) ?? all.FirstOrDefault();
        if (_default is null)
        {
            _default = await service.RequireDefaultAsync(cancellationToken);
            all = [_default];
        }

        var zone = (await organizations.GetAsync(cancellationToken)).TimeZone;
        foreach (var entry in entries)
        {
            var stage = await ResolveAsync(plan, entry, all, makes, cancellationToken);
            if (stage is not null)
            {
                entry.Values["stageId"] = stage.Id.ToString();
            }

            FollowStage(entry, (stage ?? _default.InOrder()[0]).Kind, zone);
        }
    }

    /// <summary>A new deal that names no stage goes into the first.</summary>
    public void CompleteNew(ImportEntry entry) => entry.Values["stageId"] ??= _default?.InOrder()[0].Id.ToString();

    private async Task<PipelineStage?> ResolveAsync(
        ImportPlan plan,
        ImportEntry entry,
        IReadOnlyList<Pipeline> all,
        bool makes,
        CancellationToken cancellationToken
    )
    {
        var home = NamedPipeline(entry, all);
        var (field, text) = entry.Names.FirstOrDefault(n => n.Key.Kind == ImportFieldKind.Stage);
        if (field is null)
        {
            return home?.InOrder()[0];
        }

        var stage =
            all.SelectMany(p => p.Stages).FirstOrDefault(s => entry.NamedIds.GetValueOrDefault(field) == s.Id)
            ?? Find(home ?? _default!, text)
            ?? (home is null ? all.Select(p => Find(p, text)).FirstOrDefault(s => s is not null) : null);
        if (stage is not null)
        {
            return stage;
        }

        if (!plan.Makes(ImportMissing.Stage))
        {
            entry.Unknown(field, text, $"There is no stage '{text}' here.");
        }

        // A row that is refused makes nothing.
        return entry.Problems.Count > 0 ? null
            : makes ? await AddAsync(home ?? _default!, text, cancellationToken)
            : (home ?? _default!).InOrder()[0];
    }

    private static Pipeline? NamedPipeline(ImportEntry entry, IReadOnlyList<Pipeline> all)
    {
        var (field, text) = entry.Names.FirstOrDefault(n => n.Key.Kind == ImportFieldKind.Pipeline);
        var home = field is null
            ? null
            : all.FirstOrDefault(p => p.Id == entry.NamedIds.GetValueOrDefault(field))
                ?? all.FirstOrDefault(p => p.NameKey == TextKey.Fold(text));
        if (field is not null && home is null)
        {
            entry.Unknown(field, text, $"There is no pipeline '{text}' here.");
        }

        return home;
    }

    private static PipelineStage? Find(Pipeline pipeline, string text)
    {
        var key = TextKey.Fold(text);
        var letters = ChoiceText.Letters(text);
        var stages = pipeline.InOrder();
        return stages.FirstOrDefault(s => TextKey.Fold(s.Name) == key)
            ?? stages.FirstOrDefault(s => ChoiceText.Letters(s.Name) == letters)
            ?? (KindOf(letters) is { } kind ? stages.FirstOrDefault(s => s.Kind == kind) : null);
    }

    private static StageKind? KindOf(string letters) =>
        WonWords.Contains(letters) ? StageKind.Won
        : LostWords.Contains(letters) ? StageKind.Lost
        : null;

    // Before the stages in which deals end.
    private async Task<PipelineStage> AddAsync(Pipeline pipeline, string name, CancellationToken cancellationToken)
    {
        var stages = pipeline
            .InOrder()
            .Select(s => new JsonObject
            {
                ["id"] = s.Id.ToString(),
                ["name"] = s.Name,
                ["probability"] = s.Probability,
                ["kind"] = ChoiceName.Of(s.Kind),
                ["expectedDays"] = s.ExpectedDays,
            })
            .ToList();
        var end = pipeline.InOrder().TakeWhile(s => s.Kind == StageKind.Open).Count();
        stages.Insert(end, new JsonObject { ["name"] = name, ["kind"] = "open" });
        var patch = new Patch<PipelineInput>(new JsonObject { ["stages"] = new JsonArray([.. stages]) });
        await service.ChangeAsync(pipeline.Id, patch, null, cancellationToken);
        return pipeline.Stages.Single(s => s.Name == name);
    }

    // A deal that is still open was not closed; what a file calls its close date is when it is expected to be.
    private static void FollowStage(ImportEntry entry, StageKind kind, string zone)
    {
        if (kind != StageKind.Open || entry.Text("closedAt") is not { } closed || !Rfc3339.TryParse(closed, out var moment))
        {
            return;
        }

        entry.Values.Remove("closedAt");
        entry.Values["expectedCloseDate"] ??= LocalTime.Today(moment, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
