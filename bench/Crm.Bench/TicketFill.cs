using Crm.Core.Features.Contacts;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Bench;

/// <summary>Fills the queue with the open tickets of the last 52 hours, by the clock of an organization that never closes.</summary>
internal static class TicketFill
{
    private const int BatchSize = 500;
    private const int FirstNumber = 1_000_000;
    private static readonly BusinessCalendar Always = new(
        "UTC",
        [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenHours(day, 0, OpenHours.WholeDay))],
        new HashSet<DateOnly>()
    );

    public static async Task RunAsync(BenchDatabase database, Guid organizationId, int tickets)
    {
        await using var services = BenchFill.Services(database);
        for (var from = 0; from < tickets; from += BatchSize)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organizationId));
            var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            var people = await context.Set<Contact>().OrderBy(c => c.Id).Skip(from).Take(BatchSize).ToListAsync();
            context.AddRange(
                Enumerable.Range(from, Math.Min(BatchSize, tickets - from)).Select(i => Make(i, people[i % people.Count]))
            );
            await context.SaveChangesAsync();
        }

        Console.WriteLine($"Filled {tickets:N0} tickets.");
    }

    private static Ticket Make(int number, Contact contact)
    {
        // Of an answer within 48 hours one in thirteen is late.
        var came = DateTime.UtcNow.AddMinutes(-(number % (52 * 60)));
        var ticket = new Ticket(FirstNumber + number, came);
        ticket.Describe(
            new TicketInput
            {
                Subject = $"Parcel {number} has not arrived",
                Description = "It was to come last week.",
                Priority = (TicketPriority)(number % Enum.GetValues<TicketPriority>().Length),
                ContactId = contact.Id,
                CompanyId = contact.CompanyId,
            },
            came
        );
        ticket.Follow(Always, new ServiceLevel(ticket.Priority, 48 * 60, 96 * 60), came);
        return ticket;
    }
}
