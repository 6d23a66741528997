using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Records;

/// <summary>
/// A record written on another one (a note, a task, an activity): seen by those who see that one, and with it in the
/// recycle bin. Its table has the columns <c>RelatedId</c> and <c>RelatedOwnerId</c>; the data layer keeps them in step.
/// </summary>
public interface IHangsOn : IVisibleByRelated
{
    /// <summary>The record; null when it stands by itself.</summary>
    RecordRef? HangsOn { get; }

    /// <summary>Whether it goes into the recycle bin with that record; not when it belongs to others as well.</summary>
    bool GoesWithIt { get; }

    /// <summary>Goes on at the record that takes the place of the one it hangs on, as a contact does of a converted lead.</summary>
    void GoOnWith(RecordRef successor, RecordSubject subject);
}

/// <summary>Work that somebody has to do, be it another one than the owner; they are told.</summary>
public interface IAssigned
{
    Guid? AssigneeId { get; }
}

/// <summary>A record that knows when somebody last spoke with it; activities move that forwards.</summary>
public interface IContacted
{
    DateTime? LastContactedAt { get; }
}
