using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Dashboards;

/// <summary>What the list of dashboards is filtered and sorted by.</summary>
public sealed class DashboardFields : FieldCatalogue<Dashboard>
{
    public DashboardFields()
    {
        Text("name", "Name", d => d.Name).Sortable();
        Boolean("isShared", "Shared", d => d.IsShared);
        Structure("items", "Reports and figures", d => d.Items).NotFilterable();
        Reference("ownerId", "Owner", d => d.OwnerId).ReadOnly();
        DateTime("createdAt", "Created", d => d.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", d => d.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(Dashboard.Id), "the key itself");
        Exclude(nameof(Dashboard.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Dashboard.Version), "the ETag");
    }

    public override string DefaultSort => "name";

    public override bool TakesText => false;

    protected override IEnumerable<string> Shown => ["id", "version", "owner", "reports"];
}
