using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Notes;

public static class NotesModule
{
    public static IServiceCollection AddNotes(this IServiceCollection services)
    {
        services.AddFields<NoteFields>();
        services.AddSingleton<NoteValidator>();
        services.AddRecords<NoteService>(RecordType.Note);
        return services;
    }
}
