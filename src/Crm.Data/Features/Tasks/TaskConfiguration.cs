using Crm.Core.Features.Tasks;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Tasks;

internal sealed class TaskConfiguration : RecordConfiguration<TaskItem>
{
    protected override string Table => "Tasks";

    protected override void ConfigureRecord(EntityTypeBuilder<TaskItem> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(TaskItem.MaxTitle);
        builder.Property(t => t.NameKey).HasMaxLength(TaskItem.MaxTitle + 100);
        builder.Property(t => t.Description).HasMaxLength(TaskItem.MaxDescription);
        builder.Property(t => t.Recurrence).HasMaxLength(Recurrence.MaxText);
        builder.Property(t => t.TimeZone).HasMaxLength(64);
        builder.Property(t => t.RelatedTitle).HasMaxLength(410);
        builder.Ignore(t => t.Related);
        builder.Ignore(t => t.IsDone);
        builder.Ignore(t => t.IsUntouched);
        builder.HasOne(t => t.Owner).WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(t => t.Assignee).WithMany().HasForeignKey(t => t.AssigneeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(t => new { t.OrganizationId, t.MadeAfterId }).IsUnique();

        // Overdue, today and upcoming: one person's, and everybody's.
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.AssigneeId,
            t.DueAt,
        });
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.DueAt,
            t.Id,
        });
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.RelatedId,
            t.DueAt,
        });
    }
}
