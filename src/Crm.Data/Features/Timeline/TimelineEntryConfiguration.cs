using Crm.Core.Features.Timeline;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Timeline;

internal sealed class TimelineEntryConfiguration : OwnedConfiguration<TimelineEntry>
{
    protected override string Table => "TimelineEntries";

    protected override void ConfigureEntity(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.Property(e => e.Kind).HasMaxLength(32);
        builder.Property(e => e.RecordTitle).HasMaxLength(410);
        builder.Property(e => e.Body).HasMaxLength(2000);
        builder.HasIndex(e => new
        {
            e.OrganizationId,
            e.At,
            e.Id,
        });
        builder.HasIndex(e => new
        {
            e.OrganizationId,
            e.RecordId,
            e.At,
            e.Id,
        });
        builder.HasIndex(e => new { e.OrganizationId, e.SourceId });
    }
}
