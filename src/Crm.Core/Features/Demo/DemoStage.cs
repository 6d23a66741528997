using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Demo;

/// <summary>Who plays in the demo, what there is so far, and the way to do something as one of them at some time.</summary>
public sealed class DemoStage(
    Organization organization,
    DemoPeople people,
    DateTime now,
    CallerContext caller,
    ProductClock clock,
    IUnitOfWork unitOfWork
)
{
    private const int FirstHour = 9;
    private const int HoursOfWork = 9;
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(organization.TimeZone);

    public DemoPeople People => people;

    public DateTime Now => now;

    /// <summary>The same story on every server, but for the dates.</summary>
    public Random Dice { get; } = new(20260101);

    /// <summary>What the organization has added to its records so far.</summary>
    public CustomFieldSet CustomFields { get; set; } = CustomFieldSet.None;

    public List<DemoRecord> Companies { get; } = [];

    public List<DemoRecord> Contacts { get; } = [];

    public List<DemoRecord> Campaigns { get; } = [];

    public List<DemoRecord> Leads { get; } = [];

    public List<DemoRecord> Deals { get; } = [];

    /// <summary>
    /// Some time of a working day that many days ago; today, early enough to have happened. A day at the weekend moves
    /// to the Friday before.
    /// </summary>
    public DateTime DaysAgo(int days)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, _zone).Date.AddDays(-days);
        local = local.DayOfWeek switch
        {
            DayOfWeek.Saturday => local.AddDays(-1),
            DayOfWeek.Sunday => local.AddDays(-2),
            _ => local,
        };
        var minutes = FirstHour * 60 + Dice.Next(HoursOfWork * 60);
        var moment = TimeZoneInfo.ConvertTimeToUtc(
            DateTime.SpecifyKind(local.AddMinutes(minutes), DateTimeKind.Unspecified),
            _zone
        );
        return moment < now ? moment : now.AddMinutes(-2 - Dice.Next(50));
    }

    /// <summary>Some working time after that moment: this share of the way to now.</summary>
    public DateTime After(DateTime moment, double share)
    {
        var later = DaysAgo((int)((now - moment).TotalDays * (1 - share)));
        return later > moment ? later : moment + (now - moment) / 10;
    }

    /// <summary>Does something at that time in the name of that person.</summary>
    public async Task<T> DoAsync<T>(DateTime at, User who, Func<Task<T>> deed)
    {
        using var then = clock.TravelTo(new DateTimeOffset(at, TimeSpan.Zero));
        using var acting = caller.Act(CallerOf(who));
        var outcome = await deed();
        unitOfWork.ForgetAll();
        return outcome;
    }

    /// <summary>A time of day on a day before or after today, where the organization is.</summary>
    public DateTime At(int daysFromToday, int hour) =>
        TimeZoneInfo.ConvertTimeToUtc(
            DateTime.SpecifyKind(
                TimeZoneInfo.ConvertTimeFromUtc(now, _zone).Date.AddDays(daysFromToday).AddHours(hour),
                DateTimeKind.Unspecified
            ),
            _zone
        );

    /// <summary>A day before or after today, as the organization counts them.</summary>
    public DateOnly Day(int daysFromToday) => LocalTime.Today(now, organization.TimeZone).AddDays(daysFromToday);

    /// <summary>What a client would have sent.</summary>
    public static Patch<TInput> Send<TInput>(JsonObject values)
        where TInput : class => new(values);

    private Caller CallerOf(User who) =>
        new()
        {
            OrganizationId = organization.Id,
            UserId = who.Id,
            DisplayName = who.DisplayName,
            Role = who.Role,
            TeamId = who.TeamId,
            TimeZone = organization.TimeZone,
            CustomFields = CustomFields,
        };
}

/// <summary>The five people.</summary>
public sealed record DemoPeople(User Admin, User Manager, User Rep, User SecondRep, User Support)
{
    public IReadOnlyList<User> Reps => [Rep, SecondRep];

    public IReadOnlyList<User> All => [Admin, Manager, Rep, SecondRep, Support];
}

/// <summary>A record that a chapter left for later ones.</summary>
/// <param name="Ref">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Owner">Who looks after it.</param>
/// <param name="CreatedAt">When it came; nothing on it happens before.</param>
public sealed record DemoRecord(RecordRef Ref, string Name, User Owner, DateTime CreatedAt);
