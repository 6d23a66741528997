using Crm.Core.Features.Merges;
using Crm.Core.Features.Merges.Duplicates;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Merges;

internal sealed class MergeConfiguration : OwnedConfiguration<Merge>
{
    protected override string Table => "Merges";

    protected override void ConfigureEntity(EntityTypeBuilder<Merge> builder)
    {
        builder.Property(m => m.SurvivorTitle).HasMaxLength(410);
        builder.Property(m => m.SourceTitle).HasMaxLength(410);
        builder.HasIndex(m => new { m.OrganizationId, m.SourceId });
        builder.HasIndex(m => new { m.OrganizationId, m.At });
    }
}

internal sealed class DuplicateDismissalConfiguration : OwnedConfiguration<DuplicateDismissal>
{
    protected override string Table => "DuplicateDismissals";

    protected override void ConfigureEntity(EntityTypeBuilder<DuplicateDismissal> builder) =>
        builder
            .HasIndex(d => new
            {
                d.OrganizationId,
                d.FirstId,
                d.SecondId,
            })
            .IsUnique();
}
