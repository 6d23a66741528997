using Crm.Core.Features.Activities;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Notes;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Bench;

/// <summary>Gives the contact who was filled first a long story: as many activities as notes, one every six hours.</summary>
internal static class StoryFill
{
    private const int BatchSize = 500;

    /// <returns>The contact.</returns>
    public static async Task<Guid> RunAsync(BenchDatabase database, Guid organizationId, int entries)
    {
        await using var services = BenchFill.Services(database);
        var contactId = Guid.Empty;
        for (var from = 0; from < entries; from += BatchSize)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organizationId));
            var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            var contact = await context.Set<Contact>().OrderBy(c => c.Id).FirstAsync();
            contactId = contact.Id;
            context.AddRange(Enumerable.Range(from, Math.Min(BatchSize, entries - from)).Select(i => Make(i, contact)));
            await context.SaveChangesAsync();
        }

        Console.WriteLine($"Told {entries:N0} things of one contact.");
        return contactId;
    }

    private static Record Make(int number, Contact contact)
    {
        if (number % 2 == 0)
        {
            var note = new Note(new RecordRef(RecordType.Contact, contact.Id), contact.Title, contact.OwnerId, null);
            note.Describe(new NoteInput { Body = $"Note {number}: wants to hear of **delivery** in spring." }, []);
            return note;
        }

        var activity = new Activity();
        activity.Describe(
            new ActivityInput
            {
                Type = ActivityType.Call,
                Direction = ActivityDirection.Outbound,
                Subject = $"Call {number}",
                OccurredAt = DateTime.UtcNow.AddHours(-6 * number),
                ContactId = contact.Id,
            },
            new Dictionary<Guid, RecordSubject> { [contact.Id] = new(contact.Title, contact.OwnerId) },
            DateTime.UtcNow
        );
        return activity;
    }
}
