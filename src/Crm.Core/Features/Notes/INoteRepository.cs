using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Notes;

public interface INoteRepository : IRecordRepository<Note, NoteView>
{
    /// <summary>What a note is to be written on; null when the caller can't see it.</summary>
    Task<NoteSubject?> FindSubjectAsync(RecordRef record, CancellationToken cancellationToken);
}

/// <summary>The record that a note hangs on.</summary>
/// <param name="Title">What it is called now.</param>
/// <param name="OwnerId">By whom it is visible.</param>
public sealed record NoteSubject(string Title, Guid? OwnerId);
