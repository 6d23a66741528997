using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Notes;

public interface INoteRepository : IRecordRepository<Note, NoteView>;
