using System.Globalization;
using System.Text.RegularExpressions;
using Crm.Core.Features.Customers;
using FluentValidation;

namespace Crm.Core.Features.Tickets.ServiceLevels;

/// <summary>The writable shape of service levels; each list is replaced as a whole.</summary>
public sealed record ServiceLevelsInput
{
    /// <summary>One for each priority.</summary>
    /// <example>[{"priority": "urgent", "firstResponseMinutes": 60, "resolutionMinutes": 240}, {"priority": "high", "firstResponseMinutes": 240, "resolutionMinutes": 480}, {"priority": "medium", "firstResponseMinutes": 480, "resolutionMinutes": 1440}, {"priority": "low", "firstResponseMinutes": 960, "resolutionMinutes": 2400}]</example>
    public IReadOnlyList<ServiceLevel>? Levels { get; init; }

    /// <summary>When the organization works, in its time zone.</summary>
    /// <example>[{"day": "monday", "from": "09:00", "to": "17:00"}]</example>
    public IReadOnlyList<OpenHoursText>? Hours { get; init; }

    /// <summary>Days on which nobody works.</summary>
    /// <example>[{"date": "2026-12-25", "name": "Christmas Day"}]</example>
    public IReadOnlyList<Holiday>? Holidays { get; init; }

    /// <summary>Whether the mail that tells of a solution asks for a rating.</summary>
    /// <example>true</example>
    public bool? AsksForRating { get; init; }
}

/// <summary>A stretch of a weekday in which the organization works, as clocks say it.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">From when, such as <c>09:00</c>.</param>
/// <param name="To">Until when, up to <c>24:00</c>.</param>
public sealed partial record OpenHoursText(DayOfWeek Day, string? From, string? To)
{
    internal static OpenHoursText Of(OpenHours hours) => new(hours.Day, Text(hours.From), Text(hours.To));

    internal OpenHours? Read() =>
        Minutes(From) is { } from && Minutes(To) is { } to && from < to && to <= OpenHours.WholeDay
            ? new OpenHours(Day, from, to)
            : null;

    private static string Text(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static int? Minutes(string? text) =>
        text is not null && Clock().Match(text) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * 60
                + int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^([01]\d|2[0-4]):([0-5]\d)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}

/// <summary>Service levels as shown.</summary>
public sealed record ServiceLevelsView
{
    /// <summary>Rises with every change; also the ETag. 0: as delivered.</summary>
    public required int Version { get; init; }

    /// <summary>When they were last changed; null: never.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>One for each priority, the most urgent first.</summary>
    public required IReadOnlyList<ServiceLevel> Levels { get; init; }

    /// <summary>When the organization works.</summary>
    public required IReadOnlyList<OpenHoursText> Hours { get; init; }

    /// <summary>Days on which nobody works.</summary>
    public required IReadOnlyList<Holiday> Holidays { get; init; }

    /// <summary>Whether the mail that tells of a solution asks for a rating.</summary>
    public required bool AsksForRating { get; init; }

    /// <summary>Where hours and holidays count: the organization's time zone.</summary>
    public required string TimeZone { get; init; }
}

/// <summary>What service levels must satisfy.</summary>
public sealed class ServiceLevelsValidator : AbstractValidator<ServiceLevelsInput>
{
    private const int MaxMinutes = 365 * OpenHours.WholeDay;
    private const int MaxHolidays = 500;
    private const int MaxHours = 70;

    public ServiceLevelsValidator()
    {
        RuleFor(s => s.Levels)
            .Must(l =>
                l is not null
                && l.All(x => x is not null)
                && l.Select(x => x.Priority).Order().SequenceEqual(Enum.GetValues<TicketPriority>())
            )
            .WithMessage("Give each priority once.");
        RuleForEach(s => s.Levels)
            .Must(l =>
                l is null || (l.FirstResponseMinutes is >= 1 and <= MaxMinutes && l.ResolutionMinutes is >= 1 and <= MaxMinutes)
            )
            .WithMessage($"Give minutes from 1 to {MaxMinutes}.");
        RuleFor(s => s.Hours)
            .Must(h => h is { Count: > 0 and <= MaxHours })
            .WithMessage("Say when you work: at least on one day.");
        RuleForEach(s => s.Hours)
            .Must(h => h?.Read() is not null)
            .WithMessage("Give times from 00:00 to 24:00, the first before the second.");
        RuleFor(s => s.Hours).Must(AreApart!).When(s => s.Hours is not null).WithMessage("These hours overlap.");
        RuleFor(s => s.Holidays)
            .Must(h => h is null || (h.Count <= MaxHolidays && h.All(x => x is not null)))
            .WithMessage($"Give at most {MaxHolidays} holidays.");
        RuleForEach(s => s.Holidays).ChildRules(h => h.RuleFor(x => x.Name).UpTo(100));
    }

    private static bool AreApart(IReadOnlyList<OpenHoursText> hours) =>
        hours
            .Select(h => h?.Read())
            .OfType<OpenHours>()
            .GroupBy(h => h.Day)
            .All(day => day.OrderBy(h => h.From).Zip(day.OrderBy(h => h.From).Skip(1)).All(p => p.First.To <= p.Second.From));
}
