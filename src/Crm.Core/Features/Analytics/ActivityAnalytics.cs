using Crm.Core.Features.Activities;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>What people did in the period, and what they have to do, of what the caller may see.</summary>
public sealed record ActivityAnalytics
{
    /// <summary>Activities by when they occurred.</summary>
    public required int Activities { get; init; }

    /// <summary>Tasks that were completed in the period.</summary>
    public required int CompletedTasks { get; init; }

    /// <summary>Tasks that are not done now.</summary>
    public required int OpenTasks { get; init; }

    /// <summary>Those of them that were due before now.</summary>
    public required int OverdueTasks { get; init; }

    /// <summary>By what was done, most first.</summary>
    public required IReadOnlyList<ActivitiesByType> ByType { get; init; }

    /// <summary>By who did it: owners of activities, assignees of tasks; most activities first.</summary>
    public required IReadOnlyList<WorkByPerson> ByOwner { get; init; }

    /// <summary>The days of the period up to today, the earliest first: the latest 92, without <c>from</c> the latest 31.</summary>
    public required IReadOnlyList<ActivitiesOfDay> ByDay { get; init; }
}

/// <summary>How often something was done.</summary>
/// <param name="Type">What.</param>
/// <param name="Count">How often.</param>
public sealed record ActivitiesByType(ActivityType Type, int Count);

/// <summary>What was done on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Count">How many activities.</param>
public sealed record ActivitiesOfDay(DateOnly Day, int Count);

/// <summary>What somebody did and has to do.</summary>
/// <param name="Owner">Who; null: nobody, or somebody who is gone.</param>
/// <param name="Activities">Activities in the period.</param>
/// <param name="CompletedTasks">Tasks completed in the period.</param>
/// <param name="OpenTasks">Tasks that are not done now.</param>
/// <param name="OverdueTasks">Those of them that were due before now.</param>
public sealed record WorkByPerson(PersonRef? Owner, int Activities, int CompletedTasks, int OpenTasks, int OverdueTasks);
