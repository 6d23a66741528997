using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Contacts;

public static class ContactsModule
{
    public static IServiceCollection AddContacts(this IServiceCollection services)
    {
        services.AddFields<ContactFields>();
        services.AddSingleton<ContactValidator>();
        services.AddRecords<ContactService>(RecordType.Contact);
        return services;
    }
}
