using Crm.Core.Features.Exports;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Exports;

internal sealed class ExportConfiguration : OwnedConfiguration<Export>
{
    protected override string Table => "Exports";

    protected override void ConfigureEntity(EntityTypeBuilder<Export> builder)
    {
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Sort).HasMaxLength(Export.MaxSort);
        builder.Property(e => e.Problem).HasMaxLength(Export.MaxProblem);
        builder.Property(e => e.FileName).HasMaxLength(Export.MaxFileName);
        builder.HasIndex(e => new
        {
            e.OrganizationId,
            e.CreatedAt,
            e.Id,
        });

        // Serves the worker, who looks for what waits in all organizations.
        builder.HasIndex(e => new { e.Status, e.LeasedUntil });
    }
}
