using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Companies;

/// <summary>Creates, changes, deletes and lists companies; keeps each domain with one of them and the hierarchy free of cycles.</summary>
public sealed class CompanyService(
    ICompanyRepository companies,
    CompanyFields fields,
    CompanyValidator validator,
    CompanyHierarchyService hierarchy,
    RecordServiceContext context
) : RecordService<Company, CompanyInput, CompanyView>(companies, fields, validator, context)
{
    private readonly ReadAhead _domains = new();

    protected override RecordType Type => RecordType.Company;

    protected override string Resource => "companies";

    protected override CompanyInput Defaults() => new() { OwnerId = Context.Caller.UserId };

    protected override CompanyInput Describe(Company c) =>
        new()
        {
            OwnerId = c.OwnerId,
            Tags = c.Tags,
            ExternalId = c.ExternalId,
            Name = c.Name,
            Domain = c.Domain,
            Website = c.Website,
            Industry = c.Industry,
            EmployeeCount = c.EmployeeCount,
            AnnualRevenue = c.AnnualRevenue,
            Currency = c.Currency,
            Phone = c.Phone,
            Address = c.Address,
            ParentId = c.ParentId,
            Category = c.Category,
            Description = c.Description,
            LifecycleStage = c.LifecycleStage,
            Status = c.Status,
            Source = c.Source,
            LastContactedAt = c.LastContactedAt,
        };

    protected override async Task ReadAheadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken)
    {
        var domains = rows.Select(r => DomainText.Normalize((string?)r["domain"])).OfType<string>().Distinct().ToList();
        _domains.Learn(domains, await companies.FindTakenDomainsAsync(domains, cancellationToken));
    }

    protected override async Task<Company> MakeAsync(
        CompanyInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var company = new Company();
        await ApplyAsync(company, input, options, cancellationToken);
        return company;
    }

    protected override async Task ApplyAsync(
        Company company,
        CompanyInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        var domain = DomainText.Normalize(input.Domain);
        var isDuplicate =
            domain != company.Domain && await IsDuplicateAsync(company.Id, domain, options.AllowDuplicate, cancellationToken);
        if (input.ParentId is { } parent && parent != company.ParentId)
        {
            await Context.References.RequireRecordAsync(
                "parentId",
                new RecordRef(RecordType.Company, parent),
                null,
                cancellationToken
            );

            // Nothing stands below a company that is just being made.
            if (company.Version > 0)
            {
                await hierarchy.RequireNoCycleAsync(company.Id, parent, cancellationToken);
            }
        }

        company.Describe(input, isDuplicate);
    }

    protected override async Task RestoreAsync(Company company, CancellationToken cancellationToken)
    {
        await IsDuplicateAsync(company.Id, company.Domain, company.DomainHolder.Length > 0, cancellationToken);
        if (company.ParentId is { } parent)
        {
            await hierarchy.RequireNoCycleAsync(company.Id, parent, cancellationToken);
        }

        await base.RestoreAsync(company, cancellationToken);
    }

    private async Task<bool> IsDuplicateAsync(Guid id, string? domain, bool allowDuplicate, CancellationToken cancellationToken)
    {
        if (domain is null || _domains.TakeIfFree(domain) || !await companies.IsDomainTakenAsync(domain, id, cancellationToken))
        {
            return false;
        }

        // A company that the caller does not see is neither told nor in the way.
        var holders = await companies.FindByDomainAsync(domain, id, cancellationToken);
        if (holders.Count > 0 && !allowDuplicate)
        {
            throw Failure.Conflict("duplicate", "Another company already has this domain.", ("duplicates", holders));
        }

        return true;
    }
}
