using Crm.Core.Features.Pipelines;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Pipelines;

internal sealed class PipelineConfiguration : OwnedConfiguration<Pipeline>
{
    protected override string Table => "Pipelines";

    protected override void ConfigureEntity(EntityTypeBuilder<Pipeline> builder)
    {
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Name).HasMaxLength(Pipeline.MaxName);
        builder.Property(p => p.NameKey).HasMaxLength(410);
        builder.HasMany(p => p.Stages).WithOne().HasForeignKey(s => s.PipelineId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.OrganizationId, p.NameKey }).IsUnique();
    }
}

internal sealed class PipelineStageConfiguration : OwnedConfiguration<PipelineStage>
{
    protected override string Table => "PipelineStages";

    protected override void ConfigureEntity(EntityTypeBuilder<PipelineStage> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(PipelineStage.MaxName);
        builder.HasIndex(s => new
        {
            s.OrganizationId,
            s.PipelineId,
            s.Position,
        });
    }
}

internal sealed class DealReasonConfiguration : OwnedConfiguration<DealReason>
{
    protected override string Table => "DealReasons";

    protected override void ConfigureEntity(EntityTypeBuilder<DealReason> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Label).HasMaxLength(DealReason.MaxLabel);
        builder.Property(r => r.Key).HasMaxLength(810);
        builder
            .HasIndex(r => new
            {
                r.OrganizationId,
                r.Kind,
                r.Key,
            })
            .IsUnique();
    }
}
