using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Companies;

public interface ICompanyRepository : IRecordRepository<Company, CompanyView>
{
    /// <summary>Whether a living company other than <paramref name="except"/> has this domain, whoever may see it.</summary>
    Task<bool> IsDomainTakenAsync(string domain, Guid except, CancellationToken cancellationToken);

    /// <summary>Those of these domains that living companies have, whoever may see them.</summary>
    Task<IReadOnlyList<string>> FindTakenDomainsAsync(IReadOnlyCollection<string> domains, CancellationToken cancellationToken);

    /// <summary>Living companies that the caller sees, other than <paramref name="except"/>, with this domain.</summary>
    Task<IReadOnlyList<CompanyDuplicate>> FindByDomainAsync(string domain, Guid except, CancellationToken cancellationToken);

    /// <summary>The oldest living company of this name (folded).</summary>
    Task<Guid?> FindByNameAsync(string nameKey, CancellationToken cancellationToken);

    /// <summary>The company itself and all above it, from the bottom up; at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<NamedRef>> FindAncestorsAsync(Guid id, int max, CancellationToken cancellationToken);

    /// <summary>The living companies directly below these.</summary>
    Task<IReadOnlyList<(Guid ParentId, NamedRef Company)>> FindChildrenAsync(
        IReadOnlyCollection<Guid> parentIds,
        CancellationToken cancellationToken
    );
}
