using Crm.Core.Features.Retention;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Retention;

internal sealed class RetentionRulesConfiguration : OwnedConfiguration<RetentionRules>
{
    protected override string Table => "RetentionRules";

    protected override void ConfigureEntity(EntityTypeBuilder<RetentionRules> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.OrganizationId).IsUnique();
    }
}

internal sealed class RetentionLogEntryConfiguration : OwnedConfiguration<RetentionLogEntry>
{
    protected override string Table => "RetentionLog";

    protected override void ConfigureEntity(EntityTypeBuilder<RetentionLogEntry> builder)
    {
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder
            .HasIndex(e => new
            {
                e.OrganizationId,
                e.Day,
                e.Subject,
            })
            .IsUnique();
    }
}
