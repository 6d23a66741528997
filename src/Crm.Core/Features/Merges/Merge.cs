using Crm.Core.Features.Timeline;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Merges;

/// <summary>
/// That two records became one, and the way back. While it stands, the source lies beside the recycle bin: nobody lists or
/// restores it but by undoing the merge.
/// </summary>
public sealed class Merge : OrganizationOwned, ITellsOnce
{
    /// <summary>How long a merge can be undone.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    public const string TimelineKind = "merged";

    // Known while it is made.
    private RecordSubject? _survivor;

    private Merge() { }

    public Merge(Record survivor, Record source, Guid? byId, DateTime now)
    {
        RecordType = survivor.Type;
        SurvivorId = survivor.Id;
        SurvivorTitle = survivor.Title;
        SourceId = source.Id;
        SourceTitle = source.Title;
        ById = byId;
        At = now;
        _survivor = new RecordSubject(survivor.Title, survivor.VisibleByOwnerId);
    }

    public RecordType RecordType { get; private set; }

    public Guid SurvivorId { get; private set; }

    public string SurvivorTitle { get; private set; } = "";

    public Guid SourceId { get; private set; }

    public string SourceTitle { get; private set; } = "";

    public DateTime At { get; private set; }

    public Guid? ById { get; private set; }

    /// <summary>What the survivor was before, as a merge patch of the fields that changed.</summary>
    public string Before { get; private set; } = "{}";

    /// <summary>What those fields became.</summary>
    public string After { get; private set; } = "{}";

    /// <summary>What pointed to the source and points to the survivor now.</summary>
    public IReadOnlyList<MovedRows> Moved { get; private set; } = [];

    public DateTime? UndoneAt { get; private set; }

    Story ITellsOnce.Story => new(TimelineKind, new RecordRef(RecordType, SurvivorId), _survivor, SourceTitle, At);

    public void Keep(string before, string after, IReadOnlyList<MovedRows> moved) =>
        (Before, After, Moved) = (before, after, moved);

    /// <exception cref="Failure">409 when it was undone already; 404 when its 90 days are over.</exception>
    public void Undo(DateTime now)
    {
        if (now - At > Retention)
        {
            throw Failure.NotFound("merge");
        }

        if (UndoneAt is not null)
        {
            throw Failure.Conflict("already_undone", "This merge is undone already.");
        }

        UndoneAt = now;
    }
}

/// <summary>Rows of one table that point to another record than before.</summary>
/// <param name="Entity">What the rows are.</param>
/// <param name="Property">Which of their properties points.</param>
/// <param name="Ids">The rows.</param>
public sealed record MovedRows(string Entity, string Property, IReadOnlyList<Guid> Ids);
