using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Notes;

public static class NotesModule
{
    public static IServiceCollection AddNotes(this IServiceCollection services)
    {
        services.AddFields<NoteFields>();
        services.AddSingleton<NoteValidator>();
        services.AddScoped<NoteService>();
        return services;
    }
}
