using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Tags;

/// <summary>All fields of a tag, as its list shows them.</summary>
public sealed class TagFields : FieldCatalogue<TagView>
{
    public TagFields()
    {
        Text("name", "Name", t => t.Name).SortedBy(By(t => t.Key));
        Text("category", "Category", t => t.Category).Sortable();
        Text("color", "Color", t => t.Color).NotFilterable();
        Number("usageCount", "Records", t => t.UsageCount).Sortable().ReadOnly();
        DateTime("createdAt", "Created", t => t.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", t => t.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(TagView.Id), "the key itself");
        Exclude(nameof(TagView.Version), "the ETag");
        Exclude(nameof(TagView.Key), "the sort key behind name");
    }

    public override string DefaultSort => "name";
}
