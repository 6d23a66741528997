using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Exports;

/// <summary>What the list of exports is filtered and sorted by.</summary>
public sealed class ExportFields : FieldCatalogue<Export>
{
    public ExportFields()
    {
        Choice("entity", "Kind of record", e => e.Entity);
        Reference("reportId", "Report", e => e.ReportId);
        Choice("format", "Format", e => e.Format);
        Choice("status", "Status", e => e.Status);
        DateTime("createdAt", "Created", e => e.CreatedAt).Sortable();
        DateTime("completedAt", "Completed", e => e.CompletedAt);
        Reference("createdBy", "Created by", e => e.CreatedById);
        Exclude(nameof(Export.Id), "the key itself");
        Exclude(nameof(Export.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Export.Version), "the worker's guard");
        Exclude(nameof(Export.Filter), "shown only");
        Exclude(nameof(Export.Sort), "shown only");
        Exclude(nameof(Export.Columns), "shown only");
        Exclude(nameof(Export.Rows), "shown only");
        Exclude(nameof(Export.TotalRows), "shown only");
        Exclude(nameof(Export.Problem), "shown only");
        Exclude(nameof(Export.ExpiresAt), "shown only");
        Exclude(nameof(Export.Subject), "follows from the entity");
        Exclude(nameof(Export.Extension), "follows from the format");
        Exclude(nameof(Export.FileName), "where the file is, never shown");
        Exclude(nameof(Export.Attempts), "the worker's own");
        Exclude(nameof(Export.LeasedUntil), "the worker's own");
    }

    public override bool TakesText => false;
}
