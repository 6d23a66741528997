using Crm.Core.Features.Segments;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Segments;

internal sealed class SegmentConfiguration : OwnedConfiguration<Segment>
{
    protected override string Table => "Segments";

    protected override void ConfigureEntity(EntityTypeBuilder<Segment> builder)
    {
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Name).HasMaxLength(Segment.MaxName);
        builder.Property(s => s.NameKey).HasMaxLength(2 * Segment.MaxName);
        builder.Property(s => s.Criteria).HasConversion<JsonConverter<SegmentCriteria>, JsonComparer<SegmentCriteria>>();
        builder.HasIndex(s => new { s.OrganizationId, s.NameKey });
    }
}

internal sealed class SegmentMemberConfiguration : OwnedConfiguration<SegmentMember>
{
    protected override string Table => "SegmentMembers";

    protected override void ConfigureEntity(EntityTypeBuilder<SegmentMember> builder)
    {
        builder.HasOne<Segment>().WithMany().HasForeignKey(m => m.SegmentId).OnDelete(DeleteBehavior.Cascade);

        // Not unique: two members that became one record are put back as they were when the merge is undone.
        builder.HasIndex(m => new { m.SegmentId, m.RecordId });
        builder.HasIndex(m => new { m.OrganizationId, m.RecordId });
    }
}

internal sealed class SegmentLogEntryConfiguration : OwnedConfiguration<SegmentLogEntry>
{
    protected override string Table => "SegmentLog";

    protected override void ConfigureEntity(EntityTypeBuilder<SegmentLogEntry> builder)
    {
        builder.HasOne<Segment>().WithMany().HasForeignKey(e => e.SegmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new
        {
            e.SegmentId,
            e.At,
            e.Id,
        });
        builder.HasIndex(e => new { e.OrganizationId, e.RecordId });
    }
}

internal sealed class SegmentRunConfiguration : OwnedConfiguration<SegmentRun>
{
    protected override string Table => "SegmentRuns";

    protected override void ConfigureEntity(EntityTypeBuilder<SegmentRun> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<Segment>().WithMany().HasForeignKey(r => r.SegmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.OrganizationId, r.SegmentId }).IsUnique();
    }
}
