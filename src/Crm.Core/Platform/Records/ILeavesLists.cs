namespace Crm.Core.Platform.Records;

/// <summary>A record that lists, counts and search show no longer once it is settled, although it is still there (a converted lead).</summary>
public interface ILeavesLists
{
    /// <summary>Whether lists show it without being asked for it.</summary>
    bool IsListed { get; }
}

public static class RecordListing
{
    /// <summary>Whether lists show the record without being asked for it, and so count it.</summary>
    public static bool IsShown(this Record record) => record is ILeavesLists leaving ? leaving.IsListed : !record.IsDeleted;
}
