namespace Crm.Core.Features.Tickets.ServiceLevels;

/// <summary>What customers may count on, for tickets of one priority, in working time.</summary>
/// <param name="Priority">Which tickets.</param>
/// <param name="FirstResponseMinutes">Until the first answer.</param>
/// <param name="ResolutionMinutes">Until it is solved.</param>
public sealed record ServiceLevel(TicketPriority Priority, int FirstResponseMinutes, int ResolutionMinutes)
{
    internal TimeSpan FirstResponse => TimeSpan.FromMinutes(FirstResponseMinutes);

    internal TimeSpan Resolution => TimeSpan.FromMinutes(ResolutionMinutes);
}

/// <summary>A stretch of a weekday in which the organization works.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">Minutes after midnight.</param>
/// <param name="To">Minutes after midnight, up to <see cref="WholeDay"/>.</param>
public sealed record OpenHours(DayOfWeek Day, int From, int To)
{
    public const int WholeDay = 24 * 60;
}

/// <summary>A day on which nobody works.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What people call it.</param>
public sealed record Holiday(DateOnly Date, string? Name);
