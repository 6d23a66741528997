using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Pipelines;

/// <summary>Lists, makes, changes and deletes pipelines; one of them is always the default, and no stage goes with deals in it.</summary>
public sealed class PipelineService(
    IPipelineRepository pipelines,
    PipelineFields fields,
    PipelineValidator validator,
    DefaultPipeline beginning,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    /// <summary>Whoever changes stages or moves deals between them takes this lock, so that no deal lands in a stage that is just going.</summary>
    public const string Lock = "pipelines";

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<PipelineView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    ) => pipelines.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <exception cref="Failure">404.</exception>
    public async Task<PipelineView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await pipelines.ViewAsync(id, cancellationToken) ?? throw Failure.NotFound("pipeline");

    /// <exception cref="Failure">400 invalid, 409 when the name is in use.</exception>
    public async Task<PipelineView> CreateAsync(Patch<PipelineInput> patch, CancellationToken cancellationToken)
    {
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(Lock, cancellationToken);
                var pipeline = new Pipeline("");
                var before = new PipelineInput { IsDefault = false, Stages = DefaultPipeline.Stages };
                await DescribeAsync(pipeline, Check(before, patch), cancellationToken);
                pipelines.Add(pipeline);
                await unitOfWork.SaveAsync(cancellationToken);
                return pipeline.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when the name is in use or a stage with deals is left out or changes its kind, 412 stale.</exception>
    public async Task<PipelineView> ChangeAsync(
        Guid id,
        Patch<PipelineInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(Lock, cancellationToken);
                var pipeline = await RequireAsync(id, expectedVersion, cancellationToken);
                var input = Check(Describe(pipeline), patch);
                await RequireUnusedAsync(pipeline, input.Stages!, cancellationToken);
                await DescribeAsync(pipeline, input, cancellationToken);
                pipelines.Touch(pipeline);
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">404, 409 for the default one and one with deals, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(Lock, cancellationToken);
                var pipeline = await RequireAsync(id, expectedVersion, cancellationToken);
                if (pipeline.IsDefault)
                {
                    throw Failure.Conflict("default_pipeline", "Make another pipeline the default one first.");
                }

                if ((await UsedAsync(pipeline.Stages, cancellationToken)).Count > 0)
                {
                    throw Failure.Conflict(
                        "pipeline_in_use",
                        "There are deals in this pipeline, perhaps in the recycle bin. Move them to another one first."
                    );
                }

                pipelines.Remove(pipeline);
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    /// <summary>The default pipeline; an organization of an older version that has none gets one, saved with what the caller saves.</summary>
    public async Task<Pipeline> RequireDefaultAsync(CancellationToken cancellationToken)
    {
        if (await pipelines.FindDefaultAsync(cancellationToken) is { } present)
        {
            return present;
        }

        await unitOfWork.LockAsync(Lock, cancellationToken);
        if (await pipelines.FindDefaultAsync(cancellationToken) is { } meanwhile)
        {
            return meanwhile;
        }

        return beginning.Add();
    }

    /// <summary>The default pipeline as shown; made first where an older version left none.</summary>
    public async Task<PipelineView> GetDefaultAsync(CancellationToken cancellationToken)
    {
        var id =
            (await pipelines.FindDefaultAsync(cancellationToken))?.Id
            ?? await unitOfWork.RunAsync(
                async () =>
                {
                    var made = await RequireDefaultAsync(cancellationToken);
                    await unitOfWork.SaveAsync(cancellationToken);
                    return made.Id;
                },
                retry: true,
                cancellationToken
            );
        return await GetAsync(id, cancellationToken);
    }

    private async Task DescribeAsync(Pipeline pipeline, PipelineInput input, CancellationToken cancellationToken)
    {
        if (await pipelines.IsNameTakenAsync(TextKey.Fold(input.Name), pipeline.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is a pipeline with this name already.");
        }

        var known = pipeline.Stages.Select(s => s.Id).ToHashSet();
        if (input.Stages!.Any(s => s.Id is { } id && !known.Contains(id)))
        {
            throw Failure.Invalid("stages", "There is no such stage in this pipeline.");
        }

        if (pipeline.IsDefault && input.IsDefault == false)
        {
            throw Failure.Invalid("isDefault", "Make another pipeline the default one instead.");
        }

        if (input.IsDefault == true && !pipeline.IsDefault)
        {
            (await pipelines.FindDefaultAsync(cancellationToken))?.MakeDefault(false);
            pipeline.MakeDefault(true);
        }

        pipeline.Rename(input.Name!);
        pipeline.Arrange(input.Stages!);
    }

    // What is left out would leave its deals without a stage; another kind would change what they are behind their back.
    private async Task RequireUnusedAsync(
        Pipeline pipeline,
        IReadOnlyList<StageInput> wanted,
        CancellationToken cancellationToken
    )
    {
        var touched = pipeline
            .Stages.Where(s =>
                wanted.FirstOrDefault(w => w.Id == s.Id) is var w && (w?.Kind ?? StageKind.Open) != s.Kind || w is null
            )
            .ToList();
        var used = await UsedAsync(touched, cancellationToken);
        if (touched.FirstOrDefault(s => used.Contains(s.Id)) is { } stage)
        {
            var isGone = wanted.All(w => w.Id != stage.Id);
            throw Failure.Conflict(
                "stage_in_use",
                isGone
                    ? $"There are deals in '{stage.Name}', perhaps in the recycle bin. Delete the stage by itself and say where they go."
                    : $"There are deals in '{stage.Name}', perhaps in the recycle bin. Move them before the stage changes its kind."
            );
        }
    }

    private async Task<IReadOnlyList<Guid>> UsedAsync(
        IReadOnlyCollection<PipelineStage> stages,
        CancellationToken cancellationToken
    ) => stages.Count == 0 ? [] : await pipelines.FindUsedAsync([.. stages.Select(s => s.Id)], cancellationToken);

    private async Task<Pipeline> RequireAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var pipeline = await pipelines.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("pipeline");
        pipeline.RequireVersion(expectedVersion);
        return pipeline;
    }

    private PipelineInput Check(PipelineInput current, Patch<PipelineInput> patch)
    {
        var input = patch.ApplyTo(current, fields.ReadOnlyNames);
        validator.Require(input);
        return input;
    }

    private static PipelineInput Describe(Pipeline pipeline) =>
        new()
        {
            Name = pipeline.Name,
            IsDefault = pipeline.IsDefault,
            Stages = pipeline.InOrder().Select(Describe).ToList(),
        };

    private static StageInput Describe(PipelineStage stage) =>
        new()
        {
            Id = stage.Id,
            Name = stage.Name,
            Position = stage.Position,
            Probability = stage.Probability,
            Kind = stage.Kind,
            ExpectedDays = stage.ExpectedDays,
        };
}
