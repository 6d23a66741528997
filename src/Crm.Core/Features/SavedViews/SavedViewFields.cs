using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.SavedViews;

/// <summary>All fields of a saved view, as its list shows them.</summary>
public sealed class SavedViewFields : FieldCatalogue<SavedViewView>
{
    public SavedViewFields()
    {
        Choice("entity", "Kind of record", v => v.Entity);
        Text("name", "Name", v => v.Name).Sortable();
        Boolean("isShared", "Shared", v => v.IsShared);
        Boolean("isDefault", "Default", v => v.IsDefault);
        Structure("filter", "Filter", v => v.Filter).NotFilterable();
        Structure("sort", "Sort", v => v.Sort).NotFilterable();
        Structure("columns", "Columns", v => v.Columns).NotFilterable();
        Reference("ownerId", "Owner", v => v.OwnerId).ReadOnly();
        DateTime("createdAt", "Created", v => v.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", v => v.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(SavedViewView.Id), "the key itself");
        Exclude(nameof(SavedViewView.Version), "the ETag");
        Exclude(nameof(SavedViewView.Owner), "the name behind ownerId");
    }

    public override string DefaultSort => "name";

    public override bool TakesText => false;

    protected override IEnumerable<string> Shown => ["id", "version", "owner"];
}
