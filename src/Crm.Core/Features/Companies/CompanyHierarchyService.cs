using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Companies;

/// <summary>Parents and subsidiaries: shows them, and keeps them free of cycles also when two people move companies at once.</summary>
public sealed class CompanyHierarchyService(ICompanyRepository companies, IUnitOfWork unitOfWork)
{
    private const int MaxDepth = 50;
    private const int MaxShown = 2000;

    /// <exception cref="Failure">400 on <c>parentId</c>: itself, one below it, or too deep.</exception>
    public async Task RequireNoCycleAsync(Guid id, Guid parentId, CancellationToken cancellationToken)
    {
        await unitOfWork.LockAsync("company-hierarchy", cancellationToken);
        var above = await companies.FindAncestorsAsync(parentId, MaxDepth, cancellationToken);
        if (parentId == id || above.Any(a => a.Id == id))
        {
            throw Failure.Invalid("parentId", "A company can't stand below itself.");
        }

        if (above.Count >= MaxDepth)
        {
            throw Failure.Invalid("parentId", $"A hierarchy goes at most {MaxDepth} levels deep.");
        }
    }

    /// <summary>
    /// What stands above a company that another one becomes part of: its own parent, or that of the other one when it has none
    /// or stood below it. Never one that stands below either.
    /// </summary>
    /// <param name="survivor">The company that stays; what stood below the other one will stand below it.</param>
    /// <param name="source">The company that becomes part of it.</param>
    /// <param name="takesSource">Whether the parent of the other one is wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Guid?> ParentOfMergedAsync(
        Company survivor,
        Company source,
        bool takesSource,
        CancellationToken cancellationToken
    )
    {
        await unitOfWork.LockAsync("company-hierarchy", cancellationToken);
        var above = await companies.FindAncestorsAsync(survivor.Id, MaxDepth, cancellationToken);
        if (above.Any(a => a.Id == source.Id))
        {
            return source.ParentId;
        }

        var wanted = takesSource ? source.ParentId : survivor.ParentId ?? source.ParentId;
        var line = wanted is { } id ? await companies.FindAncestorsAsync(id, MaxDepth, cancellationToken) : [];
        return line.Any(a => a.Id == survivor.Id) ? survivor.ParentId : wanted;
    }

    /// <exception cref="Failure">404.</exception>
    public async Task<CompanyHierarchy> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var line = await companies.FindAncestorsAsync(id, MaxDepth, cancellationToken);
        if (line.Count == 0)
        {
            throw Failure.NotFound("company");
        }

        var below = await FindBelowAsync(id, cancellationToken);
        return new CompanyHierarchy([.. line.Skip(1).Reverse()], id, line[0].Name, Children(id, below));
    }

    // One query a level, not one a company.
    private async Task<ILookup<Guid, NamedRef>> FindBelowAsync(Guid id, CancellationToken cancellationToken)
    {
        var all = new List<(Guid ParentId, NamedRef Company)>();
        IReadOnlyCollection<Guid> level = [id];
        while (level.Count > 0 && all.Count < MaxShown)
        {
            var next = await companies.FindChildrenAsync(level, cancellationToken);
            all.AddRange(next);
            level = next.Select(n => n.Company.Id).ToList();
        }

        return all.ToLookup(c => c.ParentId, c => c.Company);
    }

    private static IReadOnlyList<CompanyNode> Children(Guid id, ILookup<Guid, NamedRef> below) =>
        below[id].Select(c => new CompanyNode(c.Id, c.Name, Children(c.Id, below))).ToList();
}
