using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Merges.Duplicates;

/// <summary>Two records and one reason why they are likely the same one.</summary>
public sealed record DuplicateFinding(PairKey Pair, DuplicateReason Reason);

/// <summary>What is being written, as it is compared.</summary>
public sealed record DuplicateKeys(string NameKey, string? EmailKey, string? PhoneKey, string? Domain, Guid? CompanyId);

public interface IDuplicateRepository
{
    /// <summary>Likely pairs of contacts that the caller sees; of each reason at most some thousand.</summary>
    [ComputedFrom(RecordType.Contact)]
    Task<IReadOnlyList<DuplicateFinding>> FindContactsAsync(CancellationToken cancellationToken);

    /// <summary>Likely pairs of companies that the caller sees; of each reason at most some thousand.</summary>
    [ComputedFrom(RecordType.Company)]
    Task<IReadOnlyList<DuplicateFinding>> FindCompaniesAsync(CancellationToken cancellationToken);

    /// <summary>Contacts that are likely the one that is being written, each with a reason.</summary>
    Task<IReadOnlyList<(Guid Id, DuplicateReason Reason)>> FindContactsLikeAsync(
        DuplicateKeys keys,
        int max,
        CancellationToken cancellationToken
    );

    /// <summary>Companies that are likely the one that is being written, each with a reason.</summary>
    Task<IReadOnlyList<(Guid Id, DuplicateReason Reason)>> FindCompaniesLikeAsync(
        DuplicateKeys keys,
        int max,
        CancellationToken cancellationToken
    );

    /// <summary>What these records are called, in one query.</summary>
    Task<IReadOnlyDictionary<Guid, DuplicateRecord>> ShowAsync(
        RecordType type,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    );

    /// <summary>The pairs that somebody has said to be two.</summary>
    Task<IReadOnlySet<PairKey>> FindDismissedAsync(CancellationToken cancellationToken);

    Task<bool> IsDismissedAsync(PairKey pair, CancellationToken cancellationToken);

    void Dismiss(DuplicateDismissal dismissal);
}
