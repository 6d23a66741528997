using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Analytics;

/// <summary>Adds up in the database how customers were served, of what the caller may see.</summary>
public interface ISupportAnalyticsRepository
{
    /// <summary>Tickets created in the period, by assignee.</summary>
    [ComputedFrom(RecordType.Ticket)]
    Task<IReadOnlyList<CreatedTickets>> SumCreatedAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Tickets resolved or closed in the period, by assignee.</summary>
    [ComputedFrom(RecordType.Ticket)]
    Task<IReadOnlyList<ResolvedTickets>> SumResolvedAsync(AnalyticsScope scope, CancellationToken cancellationToken);

    /// <summary>Tickets that are open now, by assignee, and how many of them are late.</summary>
    Task<IReadOnlyList<OpenTickets>> SumOpenAsync(AnalyticsScope scope, DateTime now, CancellationToken cancellationToken);

    /// <summary>Tickets created, by the number of the slice.</summary>
    [ComputedFrom(RecordType.Ticket)]
    Task<IReadOnlyDictionary<int, int>> CountCreatedAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    );

    /// <summary>Tickets resolved, by the number of the slice.</summary>
    [ComputedFrom(RecordType.Ticket)]
    Task<IReadOnlyDictionary<int, int>> CountResolvedAsync(
        AnalyticsScope scope,
        TimeSlices slices,
        CancellationToken cancellationToken
    );
}

/// <summary>What came to somebody, and how fast it was answered.</summary>
public sealed record CreatedTickets(Guid? AgentId, int Count, int Answered, int InTime, long Seconds);

/// <summary>What somebody resolved, how fast, and what customers thought of it.</summary>
public sealed record ResolvedTickets(Guid? AgentId, int Count, int InTime, long Seconds, int Ratings, int Stars);

/// <summary>What somebody has to do.</summary>
public sealed record OpenTickets(Guid? AgentId, int Count, int Overdue);
