using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Leads;

internal sealed class LeadSequenceConfiguration : OwnedConfiguration<LeadSequence>
{
    protected override string Table => "LeadSequences";

    protected override void ConfigureEntity(EntityTypeBuilder<LeadSequence> builder)
    {
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Name).HasMaxLength(LeadSequence.MaxName);
        builder.Property(s => s.NameKey).HasMaxLength(410);
        builder
            .Property(s => s.Steps)
            .HasConversion<JsonConverter<IReadOnlyList<LeadFollowUpStep>>, JsonComparer<IReadOnlyList<LeadFollowUpStep>>>();
        builder.HasIndex(s => new { s.OrganizationId, s.NameKey }).IsUnique();
    }
}

internal sealed class LeadEnrolmentConfiguration : OwnedConfiguration<LeadEnrolment>
{
    protected override string Table => "LeadEnrolments";

    protected override void ConfigureEntity(EntityTypeBuilder<LeadEnrolment> builder)
    {
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Name).HasMaxLength(LeadSequence.MaxName);
        builder.HasOne<Lead>().WithMany().HasForeignKey(e => e.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LeadSequence>().WithMany().HasForeignKey(e => e.SequenceId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(e => new
        {
            e.OrganizationId,
            e.LeadId,
            e.CreatedAt,
        });
    }
}
