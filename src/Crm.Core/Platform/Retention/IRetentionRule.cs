namespace Crm.Core.Platform.Retention;

/// <summary>Deletes for good what one kind of thing need not keep any longer; in the caller's organization.</summary>
public interface IRetentionRule
{
    /// <summary>Deletes one batch, in a transaction of its own.</summary>
    /// <returns>How many were deleted; fewer than <paramref name="max"/> when there are no more.</returns>
    Task<int> PurgeAsync(int max, CancellationToken cancellationToken);
}

/// <summary>How long is kept what is over. Answers to repeated requests have a time of their own, and what concerns people one that the organization sets.</summary>
public sealed class RetentionOptions
{
    /// <summary>After they ended or expired.</summary>
    public TimeSpan EndedSessions { get; init; } = TimeSpan.FromDays(7);

    /// <summary>After they were used, replaced or expired.</summary>
    public TimeSpan UsedLinks { get; init; } = TimeSpan.FromDays(7);

    /// <summary>After they were delivered.</summary>
    public TimeSpan DoneMessages { get; init; } = TimeSpan.FromDays(30);
}
