using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Tickets.ServiceLevels;

/// <summary>An organization's service levels, its working hours and holidays, and whether it asks customers how it went.</summary>
public sealed class ServiceLevelRules : OrganizationOwned, IAudited
{
    private const int Hour = 60;

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>One for each priority, the most urgent first.</summary>
    public IReadOnlyList<ServiceLevel> Levels { get; private set; } =
    [
        new(TicketPriority.Urgent, 1 * Hour, 4 * Hour),
        new(TicketPriority.High, 4 * Hour, 8 * Hour),
        new(TicketPriority.Medium, 8 * Hour, 24 * Hour),
        new(TicketPriority.Low, 16 * Hour, 40 * Hour),
    ];

    public IReadOnlyList<OpenHours> Hours { get; private set; } =
        Enumerable.Range((int)DayOfWeek.Monday, 5).Select(day => new OpenHours((DayOfWeek)day, 9 * Hour, 17 * Hour)).ToList();

    public IReadOnlyList<Holiday> Holidays { get; private set; } = [];

    /// <summary>Whether the mail that tells of a solution asks for a rating.</summary>
    public bool AsksForRating { get; private set; } = true;

    string IAudited.AuditType => "serviceLevels";

    string IAudited.AuditTitle => "Service levels";

    public ServiceLevel Of(TicketPriority priority) => Levels.Single(l => l.Priority == priority);

    public BusinessCalendar Calendar(string zone) => new(zone, Hours, Holidays.Select(h => h.Date).ToHashSet());

    /// <summary>Takes over checked values.</summary>
    public void Take(
        IReadOnlyList<ServiceLevel> levels,
        IReadOnlyList<OpenHours> hours,
        IReadOnlyList<Holiday> holidays,
        bool asksForRating
    )
    {
        Levels = levels.OrderByDescending(l => l.Priority).ToList();
        Hours = hours;
        Holidays = holidays.OrderBy(h => h.Date).ToList();
        AsksForRating = asksForRating;
    }
}

public interface IServiceLevelRepository
{
    /// <summary>What the organization has set; null: nothing, and all is as delivered.</summary>
    Task<ServiceLevelRules?> FindAsync(CancellationToken cancellationToken);

    /// <summary>The same for reading.</summary>
    Task<ServiceLevelRules?> ReadAsync(CancellationToken cancellationToken);

    void Add(ServiceLevelRules rules);
}
