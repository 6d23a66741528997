using Crm.Core.Features.Deals;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Deals;

internal sealed class DealConfiguration : RecordConfiguration<Deal>
{
    protected override string Table => "Deals";

    protected override void ConfigureRecord(EntityTypeBuilder<Deal> builder)
    {
        builder.Property(d => d.Name).HasMaxLength(200);
        builder.Property(d => d.NameKey).HasMaxLength(410);
        builder.Property(d => d.Currency).HasMaxLength(3);
        builder.Property(d => d.ExchangeRate).HasPrecision(18, 8);
        builder.Property(d => d.LossReason).HasMaxLength(DealStageChange.MaxReason);
        builder.Property(d => d.WinReason).HasMaxLength(DealStageChange.MaxReason);
        builder.Property(d => d.Competitor).HasMaxLength(200);
        builder.Property(d => d.Source).HasMaxLength(100);
        builder.Property(d => d.DealType).HasMaxLength(100);

        // Deals from before there were line items have none.
        builder.Property(d => d.LineItems).HasDefaultValueSql("'[]'");

        // No deal without a stage: a stage or pipeline that is in use is not deleted. Checked at the end of the statement, so
        // that a whole organization can go at once.
        builder.HasOne(d => d.Stage).WithMany().HasForeignKey(d => d.StageId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(d => d.Pipeline).WithMany().HasForeignKey(d => d.PipelineId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(d => d.Company).WithMany().HasForeignKey(d => d.CompanyId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(d => d.Contact).WithMany().HasForeignKey(d => d.ContactId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(d => d.Owner).WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.SetNull);
        ConfigureBoard(builder);
        ConfigureLists(builder);
    }

    private static void ConfigureBoard(EntityTypeBuilder<Deal> builder)
    {
        // A column in its order.
        builder.HasIndex(d => new
        {
            d.OrganizationId,
            d.StageId,
            d.Position,
            d.Id,
        });

        // The sums of a board, without a look at the rows.
        builder.HasIndex(d => new
        {
            d.OrganizationId,
            d.StageId,
            d.Probability,
            d.BaseAmount,
            d.OwnerId,
            d.DeletedAt,
        });
    }

    private static void ConfigureLists(EntityTypeBuilder<Deal> builder)
    {
        builder.HasIndex(d => new
        {
            d.OrganizationId,
            d.NameKey,
            d.Id,
        });
        // The sums of what was closed in a period, without a look at the rows.
        builder.HasIndex(d => new
        {
            d.OrganizationId,
            d.Status,
            d.ClosedAt,
            d.BaseAmount,
            d.CycleSeconds,
            d.OwnerId,
            d.DeletedAt,
        });
        builder.HasIndex(d => new
        {
            d.OrganizationId,
            d.Status,
            d.BaseAmount,
            d.Id,
        });
        builder.HasIndex(d => new { d.OrganizationId, d.ExpectedCloseDate });
        builder.HasIndex(d => new { d.OrganizationId, d.CompanyId });
        builder.HasIndex(d => new { d.OrganizationId, d.ContactId });
        builder.HasIndex(d => new { d.OrganizationId, d.LeadId });
        builder.HasIndex(d => new { d.OrganizationId, d.CampaignId });
    }
}

internal sealed class DealStageChangeConfiguration : OwnedConfiguration<DealStageChange>
{
    protected override string Table => "DealStageChanges";

    protected override void ConfigureEntity(EntityTypeBuilder<DealStageChange> builder)
    {
        builder.Property(c => c.FromStageName).HasMaxLength(100);
        builder.Property(c => c.ToStageName).HasMaxLength(100);
        builder.Property(c => c.Reason).HasMaxLength(DealStageChange.MaxReason);
        builder.Property(c => c.Notes).HasMaxLength(DealStageChange.MaxNotes);
        builder.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.DealId,
            c.At,
            c.Id,
        });
    }
}
