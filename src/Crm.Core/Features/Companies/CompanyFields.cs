using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Companies;

/// <summary>All fields of a company.</summary>
public sealed class CompanyFields : RecordFieldCatalogue<Company>
{
    public CompanyFields()
    {
        Text("name", "Name", c => c.Name).SortedBy(By(c => c.NameKey));
        Structure("domain", "Domain", c => c.Domain).WrittenIn(By(c => c.Domain));
        Text("website", "Website", c => c.Website).NotFilterable();
        Text("industry", "Industry", c => c.Industry).Sortable();
        Number("employeeCount", "Employees", c => c.EmployeeCount).Sortable();
        Money("annualRevenue", "Annual revenue", c => c.AnnualRevenue).Sortable();
        Text("currency", "Currency", c => c.Currency);
        Text("phone", "Phone", c => c.Phone).NotFilterable();
        Structure("address", "Address", c => c.Address).NotFilterable();
        Text("city", "City", c => c.Address.City).Derived();
        Text("country", "Country", c => c.Address.Country).Derived();
        Reference("parentId", "Parent company", c => c.ParentId).To(RecordType.Company);
        Choice("category", "Category", c => c.Category).Sortable();
        Text("description", "Description", c => c.Description).NotFilterable();
        Choice("lifecycleStage", "Lifecycle stage", c => c.LifecycleStage).Sortable();
        Choice("status", "Status", c => c.Status).Sortable();
        Text("source", "Source", c => c.Source).Sortable();
        DateTime("lastContactedAt", "Last contacted", c => c.LastContactedAt).Sortable();
        Exclude(nameof(Company.PhoneKey), "how phone is compared");
        Exclude(nameof(Company.NameKey), "the sort key behind name");
        Exclude(nameof(Company.LivingDomain), "the unique key behind domain");
        Exclude(nameof(Company.DomainHolder), "the unique key behind domain");
        Exclude(nameof(Company.Parent), "the name behind parentId");
        Exclude(nameof(Company.Owner), "the name behind ownerId");
    }

    protected override IEnumerable<string> Shown => [.. base.Shown, "parent"];
}
