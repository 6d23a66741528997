using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Reports;

/// <summary>What the list of reports is filtered and sorted by.</summary>
public sealed class ReportFields : FieldCatalogue<Report>
{
    public ReportFields()
    {
        Text("name", "Name", r => r.Name).Sortable();
        Text("description", "Description", r => r.Description).NotFilterable();
        Boolean("isShared", "Shared", r => r.IsShared);
        Choice("entity", "Kind of record", r => r.Entity).Sortable();
        Reference("ownerId", "Owner", r => r.OwnerId).ReadOnly();
        DateTime("createdAt", "Created", r => r.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", r => r.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(Report.Question), "its members are shown and written one by one");
        Exclude(nameof(Report.Id), "the key itself");
        Exclude(nameof(Report.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Report.Version), "the ETag");
    }

    public override string DefaultSort => "name";

    public override bool TakesText => false;

    protected override IEnumerable<string> Shown => ["id", "version", "owner"];
}
