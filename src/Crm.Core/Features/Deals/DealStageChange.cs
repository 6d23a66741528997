using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Deals;

/// <summary>That a deal went from one stage to another. Keeps the names, so that it tells its story also when a stage is gone.</summary>
public sealed class DealStageChange : OrganizationOwned
{
    public const int MaxReason = 200;
    public const int MaxNotes = 2000;

    public required Guid DealId { get; init; }

    public required Guid FromStageId { get; init; }

    public required string FromStageName { get; init; }

    public required Guid ToStageId { get; init; }

    public required string ToStageName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null: the product itself.</summary>
    public Guid? ById { get; init; }

    public string? Reason { get; init; }

    public string? Notes { get; init; }

    public required int DaysInPreviousStage { get; init; }
}

/// <summary>Who moved a deal, and why.</summary>
/// <param name="ById">Null: the product itself.</param>
/// <param name="Reason">Why it was won or lost, or moved at all.</param>
/// <param name="Notes">What else there is to say.</param>
/// <param name="IsOptional">A lost deal needs no reason: it was lost elsewhere, and a file says no more.</param>
public sealed record MoveReason(Guid? ById, string? Reason, string? Notes, bool IsOptional = false);

/// <summary>The way of a deal through the stages, the latest change first.</summary>
/// <param name="Items">The changes.</param>
public sealed record StageHistory(IReadOnlyList<StageChangeView> Items);

/// <summary>That a deal went from one stage to another.</summary>
public sealed record StageChangeView
{
    /// <summary>The change.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it came from, as the stage was called then.</summary>
    public required NamedRef FromStage { get; init; }

    /// <summary>Where it went, as the stage was called then.</summary>
    public required NamedRef ToStage { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who moved it; null: the product itself, or a person who is gone.</summary>
    public PersonRef? By { get; init; }

    /// <summary>Why it was won or lost, or moved at all.</summary>
    public string? Reason { get; init; }

    /// <summary>What else there was to say.</summary>
    public string? Notes { get; init; }

    /// <summary>How many whole days it stood in the stage before.</summary>
    public required int DaysInPreviousStage { get; init; }
}
