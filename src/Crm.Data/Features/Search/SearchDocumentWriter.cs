using Crm.Core.Features.Companies;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Search;

/// <summary>Writes what search knows of records.</summary>
internal sealed class SearchDocumentWriter(CrmDbContext context, IDatabaseDialect dialect, CallerContext caller)
{
    private const int MaxSubtitle = 410;
    private const int BatchSize = 500;

    /// <summary>The present state of these records, in the present transaction.</summary>
    public Task WriteAsync(IReadOnlyCollection<Record> records, DateTime now, CancellationToken cancellationToken) =>
        WriteAsync(records, [], now, cancellationToken);

    /// <summary>People are found by their company: they follow a new name of it, and forget one that goes for good.</summary>
    public async Task FollowCompaniesAsync(
        IReadOnlyCollection<Guid> companies,
        bool areLeaving,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var leaving = areLeaving ? companies : [];
        foreach (var (type, _) in RecordSets.Of(context).Where(s => typeof(IFoundByCompany).IsAssignableFrom(s.Entity)).ToList())
        {
            var after = Guid.Empty;
            while (
                await RecordSets.FindAsync(context, type, new OfCompanies([.. companies], after), cancellationToken)
                    is { Count: > 0 } people
            )
            {
                await WriteAsync(people, leaving, now, cancellationToken);
                after = people[^1].Id;
            }
        }
    }

    private async Task WriteAsync(
        IReadOnlyCollection<Record> records,
        IReadOnlyCollection<Guid> leaving,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var searched = records.Where(r => r is ISearchable && !r.IsDeleted).ToList();
        if (searched.Count > 0)
        {
            var companies = await CompaniesOfAsync(searched, leaving, cancellationToken);
            var documents = searched.Select(r => Describe(r, companies, now)).ToList();
            await dialect.PutSearchDocumentsAsync(context, documents, cancellationToken);
        }
    }

    private async Task<Dictionary<Guid, string>> CompaniesOfAsync(
        List<Record> records,
        IReadOnlyCollection<Guid> leaving,
        CancellationToken cancellationToken
    )
    {
        var ids = records.OfType<IFoundByCompany>().Select(r => r.CompanyId).OfType<Guid>().Except(leaving).Distinct().ToList();
        return ids.Count == 0
            ? []
            : await context
                .Set<Company>()
                .IgnoreQueryFilters([RowFilters.Bin, RowFilters.Visibility])
                .Where(c => ids.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
    }

    private SearchDocument Describe(Record record, Dictionary<Guid, string> companies, DateTime now)
    {
        var searchable = (ISearchable)record;
        var company = record is IFoundByCompany { CompanyId: { } id } ? companies.GetValueOrDefault(id) : null;
        var subtitle = string.Join(" · ", new[] { searchable.SearchSubtitle, company }.Where(s => !string.IsNullOrEmpty(s)));
        var terms = new[] { record.Title, searchable.SearchSubtitle, company }
            .Concat(searchable.SearchTerms)
            .Concat(record.Tags)
            .Concat((record as ExtensibleRecord)?.CustomTexts ?? []);
        var text = string.Join('\n', terms.Select(TextKey.Fold).Where(t => t.Length > 0).Distinct());

        // What has left the lists keeps its name, for those who point to it, and nothing that it is found by.
        var isFound = record.IsShown();
        return new SearchDocument
        {
            OrganizationId = caller.OrganizationId,
            RecordType = record.Type,
            RecordId = record.Id,
            OwnerId = record.VisibleByOwnerId,
            Title = record.Title,
            Subtitle = TextCut.At(subtitle, MaxSubtitle),
            TitleKey = isFound ? TextKey.Fold(record.Title) : "",
            Text = isFound ? TextCut.At(text, SearchDocument.MaxText) : "",
            UpdatedAt = now,
        };
    }

    private sealed record OfCompanies(List<Guid?> Companies, Guid AfterId) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record =>
            records
                .IgnoreQueryFilters([RowFilters.Visibility])
                .AsNoTracking()
                .Where(r => Companies.Contains(EF.Property<Guid?>(r, nameof(IFoundByCompany.CompanyId))) && r.Id > AfterId)
                .OrderBy(r => r.Id)
                .Take(BatchSize);
    }
}
