using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Imports;

/// <summary>What the list of imports is filtered and sorted by.</summary>
public sealed class ImportFields : FieldCatalogue<Import>
{
    public ImportFields()
    {
        Choice("entity", "Kind of record", i => i.Entity);
        Choice("status", "Status", i => i.Status);
        Text("fileName", "File", i => i.FileName);
        DateTime("createdAt", "Uploaded", i => i.CreatedAt).Sortable();
        DateTime("startedAt", "Started", i => i.StartedAt);
        DateTime("completedAt", "Completed", i => i.CompletedAt);
        Reference("createdBy", "Uploaded by", i => i.CreatedById);
        Exclude(nameof(Import.Id), "the key itself");
        Exclude(nameof(Import.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Import.Version), "the worker's guard");
        Exclude(nameof(Import.StoredName), "where the file is, never shown");
        Exclude(nameof(Import.Columns), "shown only");
        Exclude(nameof(Import.ColumnsKey), "the key behind suggestions");
        Exclude(nameof(Import.Rows), "shown only");
        Exclude(nameof(Import.Plan), "shown only");
        Exclude(nameof(Import.IsDryRun), "shown only");
        Exclude(nameof(Import.IsUndo), "shown only");
        Exclude(nameof(Import.IsRead), "the worker's own");
        Exclude(nameof(Import.Processed), "shown only");
        Exclude(nameof(Import.Created), "shown only");
        Exclude(nameof(Import.Updated), "shown only");
        Exclude(nameof(Import.Skipped), "shown only");
        Exclude(nameof(Import.Failed), "shown only");
        Exclude(nameof(Import.TakenBack), "shown only");
        Exclude(nameof(Import.NotTakenBack), "shown only");
        Exclude(nameof(Import.Problem), "shown only");
        Exclude(nameof(Import.StartedById), "in whose rights it runs");
        Exclude(nameof(Import.ExpiresAt), "shown only");
        Exclude(nameof(Import.Attempts), "the worker's own");
        Exclude(nameof(Import.Claims), "the worker's own");
        Exclude(nameof(Import.LeasedUntil), "the worker's own");
    }

    public override bool TakesText => false;
}
