using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Merges.Duplicates;

/// <summary>Finds records that are likely the same one, all of them and while somebody types, and says why.</summary>
public sealed class DuplicateService(IDuplicateRepository duplicates, IUnitOfWork unitOfWork)
{
    private const int MaxLike = 5;
    private const int MaxPageSize = 100;

    /// <summary>Likely pairs, those with the strongest reasons first.</summary>
    /// <exception cref="Failure">400 on <c>page</c> or <c>pageSize</c>.</exception>
    public async Task<Page<DuplicatePair>> ListAsync(RecordType type, int page, int pageSize, CancellationToken cancellationToken)
    {
        if (page < 1 || pageSize is < 1 or > MaxPageSize)
        {
            throw Failure.Invalid(
                page < 1 ? "page" : "pageSize",
                page < 1 ? "Pages are counted from 1." : $"Give between 1 and {MaxPageSize}."
            );
        }

        var found =
            type == RecordType.Company
                ? await duplicates.FindCompaniesAsync(cancellationToken)
                : await duplicates.FindContactsAsync(cancellationToken);
        var dismissed = await duplicates.FindDismissedAsync(cancellationToken);
        var pairs = found
            .Where(f => !dismissed.Contains(f.Pair))
            .GroupBy(f => f.Pair, f => f.Reason)
            .Select(g => (Pair: g.Key, Reasons: g.Distinct().Order().ToList()))
            .OrderByDescending(p => p.Reasons.Sum(Weight))
            .ThenByDescending(p => p.Pair.SecondId)
            .ToList();
        var shown = pairs.Skip((page - 1) * pageSize).Take(pageSize).ToList();
        var ids = shown.SelectMany(p => new[] { p.Pair.FirstId, p.Pair.SecondId }).Distinct().ToList();
        var records = await duplicates.ShowAsync(type, ids, cancellationToken);
        var items = shown
            .Where(p => records.ContainsKey(p.Pair.FirstId) && records.ContainsKey(p.Pair.SecondId))
            .Select(p => new DuplicatePair([records[p.Pair.FirstId], records[p.Pair.SecondId]], p.Reasons))
            .ToList();
        return new Page<DuplicatePair>(items, page, pageSize, pairs.Count, null);
    }

    /// <summary>Records that are likely the one that is being written.</summary>
    public async Task<DuplicateCandidates> LikeAsync(RecordType type, DuplicateProbe probe, CancellationToken cancellationToken)
    {
        var keys = new DuplicateKeys(
            TextKey.Fold(probe.Name),
            EmailText.IsValid(probe.Email?.Trim() ?? "") ? EmailText.Key(probe.Email!.Trim()) : null,
            PhoneKey.Of(probe.Phone),
            DomainText.Normalize(probe.Domain) is { } domain && !domain.Any(char.IsControl) ? domain : null,
            probe.CompanyId
        );
        var found =
            type == RecordType.Company
                ? await duplicates.FindCompaniesLikeAsync(keys, MaxLike, cancellationToken)
                : await duplicates.FindContactsLikeAsync(keys, MaxLike, cancellationToken);
        var likely = found
            .GroupBy(f => f.Id, f => f.Reason)
            .Select(g => (Id: g.Key, Reasons: g.Distinct().Order().ToList()))
            .OrderByDescending(c => c.Reasons.Sum(Weight))
            .ThenBy(c => c.Id)
            .Take(MaxLike)
            .ToList();
        var records = await duplicates.ShowAsync(type, likely.ConvertAll(c => c.Id), cancellationToken);
        return new DuplicateCandidates(
            likely.Where(c => records.ContainsKey(c.Id)).Select(c => new DuplicateCandidate(records[c.Id], c.Reasons)).ToList()
        );
    }

    /// <summary>Says that two records are two; they are not shown as likely duplicates again.</summary>
    /// <exception cref="Failure">400 on <c>ids</c> when they are not two records that the caller sees.</exception>
    public Task DismissAsync(RecordType type, DuplicateDismissalInput input, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var ids = input.Ids.Distinct().ToList();
                if (ids.Count != 2 || (await duplicates.ShowAsync(type, ids, cancellationToken)).Count != 2)
                {
                    throw Failure.Invalid("ids", $"Give the ids of two {type.Word()} records.");
                }

                await unitOfWork.LockAsync("duplicates", cancellationToken);
                var pair = new PairKey(ids[0], ids[1]);
                if (!await duplicates.IsDismissedAsync(pair, cancellationToken))
                {
                    duplicates.Dismiss(new DuplicateDismissal(pair));
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return pair;
            },
            retry: true,
            cancellationToken
        );

    private static int Weight(DuplicateReason reason) =>
        reason switch
        {
            DuplicateReason.SameEmail or DuplicateReason.SameDomain => 50,
            DuplicateReason.SameName => 40,
            DuplicateReason.SimilarName => 35,
            DuplicateReason.SamePhone => 30,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without weight"),
        };
}
