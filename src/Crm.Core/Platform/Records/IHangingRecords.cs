namespace Crm.Core.Platform.Records;

/// <summary>Finds what is written on a record, whatever kind it is.</summary>
public interface IHangingRecords
{
    /// <summary>Notes, tasks, activities on this record, for change: all owners' and those in the recycle bin too.</summary>
    Task<IReadOnlyList<IHangsOn>> FindOnAsync(Guid recordId, CancellationToken cancellationToken);
}
