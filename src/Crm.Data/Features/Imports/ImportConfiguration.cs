using Crm.Core.Features.Imports;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Imports;

internal sealed class ImportConfiguration : OwnedConfiguration<Import>
{
    protected override string Table => "Imports";

    protected override void ConfigureEntity(EntityTypeBuilder<Import> builder)
    {
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Property(i => i.FileName).HasMaxLength(Import.MaxFileName);
        builder.Property(i => i.StoredName).HasMaxLength(100);
        builder.Property(i => i.ColumnsKey).HasMaxLength(64);
        builder.Property(i => i.Problem).HasMaxLength(Import.MaxProblem);
        builder.HasIndex(i => new
        {
            i.OrganizationId,
            i.CreatedAt,
            i.Id,
        });

        // Serves the suggestion for a file with the same columns.
        builder.HasIndex(i => new
        {
            i.OrganizationId,
            i.ColumnsKey,
            i.StartedAt,
        });

        // Serves the worker, who looks for what waits in all organizations.
        builder.HasIndex(i => new { i.Status, i.LeasedUntil });
    }
}

internal sealed class ImportMappingConfiguration : OwnedConfiguration<ImportMapping>
{
    protected override string Table => "ImportMappings";

    protected override void ConfigureEntity(EntityTypeBuilder<ImportMapping> builder)
    {
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Name).HasMaxLength(ImportMapping.MaxName);
        builder.Property(m => m.NameKey).HasMaxLength(410);
        builder.Property(m => m.ColumnsKey).HasMaxLength(64);
        builder
            .HasIndex(m => new
            {
                m.OrganizationId,
                m.Entity,
                m.NameKey,
            })
            .IsUnique();

        // Serves the suggestion for a file with the same columns.
        builder.HasIndex(m => new { m.OrganizationId, m.ColumnsKey });
    }
}

internal sealed class ImportRowConfiguration : OwnedConfiguration<ImportRow>
{
    protected override string Table => "ImportRows";

    protected override void ConfigureEntity(EntityTypeBuilder<ImportRow> builder)
    {
        builder.Property(r => r.Problem).HasMaxLength(ImportRow.MaxProblem);
        builder.HasOne<Import>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new
        {
            r.OrganizationId,
            r.ImportId,
            r.Number,
        });

        // Serves the way back, which takes all rows of a record together.
        builder.HasIndex(r => new { r.ImportId, r.RecordId });
    }
}
