using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Pipelines;

/// <summary>A pipeline as shown, with its stages in order.</summary>
public sealed record PipelineView
{
    /// <summary>The pipeline.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Unique in the organization.</summary>
    public required string Name { get; init; }

    /// <summary>Whether deals that name no pipeline go here.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>From the first to the last.</summary>
    public required IReadOnlyList<StageView> Stages { get; init; }
}

/// <summary>A stage as shown.</summary>
public sealed record StageView
{
    /// <summary>The stage.</summary>
    public required Guid Id { get; init; }

    /// <summary>Unique in the pipeline.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among the stages.</summary>
    public required int Position { get; init; }

    /// <summary>How likely a deal here is won, in percent.</summary>
    public required int Probability { get; init; }

    /// <summary>What the stage means for its deals.</summary>
    public required StageKind Kind { get; init; }

    /// <summary>How many days deals should stand here at most; null: no limit.</summary>
    public int? ExpectedDays { get; init; }

    public static StageView Of(PipelineStage stage) =>
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

/// <summary>All fields of a pipeline.</summary>
public sealed class PipelineFields : FieldCatalogue<Pipeline>
{
    public PipelineFields()
    {
        Text("name", "Name", p => p.Name).SortedBy(By(p => p.NameKey));
        Boolean("isDefault", "Default", p => p.IsDefault);
        Structure("stages", "Stages", p => p.Stages).NotFilterable();
        DateTime("createdAt", "Created", p => p.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", p => p.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(Pipeline.Id), "the key itself");
        Exclude(nameof(Pipeline.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Pipeline.Version), "the ETag");
        Exclude(nameof(Pipeline.NameKey), "the sort key behind name");
    }

    public override string DefaultSort => "name";

    public override bool TakesText => false;
}
