using Crm.Core.Features.Activities;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Activities;

internal sealed class ActivityConfiguration : RecordConfiguration<Activity>
{
    protected override string Table => "Activities";

    protected override void ConfigureRecord(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(a => a.Subject).HasMaxLength(Activity.MaxSubject);
        builder.Property(a => a.SubjectKey).HasMaxLength(Activity.MaxSubject + 100);
        builder.Property(a => a.Body).HasMaxLength(Activity.MaxBody);
        builder.Property(a => a.Outcome).HasMaxLength(200);
        builder.Property(a => a.NextStep).HasMaxLength(300);
        builder.Property(a => a.RelatedTitle).HasMaxLength(410);
        builder.Ignore(a => a.Named);
        builder.Ignore(a => a.IsContact);
        builder.HasOne(a => a.Owner).WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(a => new { a.OrganizationId, a.RelatedId });
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.OccurredAt,
            a.Id,
        });
        Lists(builder);
    }

    // Pointers are plain columns: what they name may be of a kind that is not there yet.
    private static void Lists(EntityTypeBuilder<Activity> builder)
    {
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.ContactId,
            a.OccurredAt,
        });
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.CompanyId,
            a.OccurredAt,
        });
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.LeadId,
            a.OccurredAt,
        });
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.DealId,
            a.OccurredAt,
        });
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.TicketId,
            a.OccurredAt,
        });
    }
}
