using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Notes;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Notes;

/// <summary>Text written on records. Seen by those who see the record; changed by who wrote it, and by those who manage others' work.</summary>
[Resource("notes")]
[Route("api/v1/notes")]
public sealed class NotesController(NoteService notes) : RecordsController<Note, NoteInput, NoteView>(notes);
