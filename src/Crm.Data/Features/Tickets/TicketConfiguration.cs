using Crm.Core.Features.Accounts;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.CannedReplies;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Features.Tickets.Splits;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Tickets;

internal sealed class TicketConfiguration : RecordConfiguration<Ticket>
{
    protected override string Table => "Tickets";

    protected override void ConfigureRecord(EntityTypeBuilder<Ticket> builder)
    {
        builder.Property(t => t.Subject).HasMaxLength(Ticket.MaxSubject);
        builder.Property(t => t.SubjectKey).HasMaxLength(Ticket.MaxSubject + 100);
        builder.Property(t => t.Description).HasMaxLength(Ticket.MaxDescription);
        builder.Property(t => t.Resolution).HasMaxLength(Ticket.MaxResolution);
        builder.Property(t => t.RatingComment).HasMaxLength(Ticket.MaxComment);
        builder.Property(t => t.DealIds).HasMaxLength(2000);
        builder.Ignore(t => t.Explanation);
        builder.Ignore(t => t.IsDone);
        builder.Ignore(t => t.IsRunning);
        builder.Ignore(t => t.IsRated);
        builder.HasOne(t => t.Contact).WithMany().HasForeignKey(t => t.ContactId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(t => t.Company).WithMany().HasForeignKey(t => t.CompanyId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(t => t.Owner).WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(t => new { t.OrganizationId, t.Number }).IsUnique();
        Queues(builder);
    }

    private static void Queues(EntityTypeBuilder<Ticket> builder)
    {
        // What is due next: everybody's, and one person's. Each ends with what the recycle bin asks, so that a queue is counted
        // by its index alone.
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.NextDueAt,
            t.Id,
            t.DeletedAt,
        });
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.OwnerId,
            t.Status,
            t.NextDueAt,
            t.DeletedAt,
        });
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.Status,
            t.CreatedAt,
            t.DeletedAt,
        });
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.SubjectKey,
            t.Id,
        });
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.ContactId,
            t.CreatedAt,
        });
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.CompanyId,
            t.CreatedAt,
        });
        builder.HasIndex(t => new { t.OrganizationId, t.TeamId });
        builder.HasIndex(t => new { t.OrganizationId, t.ResolvedAt });
    }
}

internal sealed class TicketMessageConfiguration : OwnedConfiguration<TicketMessage>
{
    protected override string Table => "TicketMessages";

    protected override void ConfigureEntity(EntityTypeBuilder<TicketMessage> builder)
    {
        builder.Property(m => m.Body).HasMaxLength(TicketMessage.MaxBody);
        builder.Property(m => m.MailedTo).HasMaxLength(254);

        // Messages of before there were files have none.
        builder.Property(m => m.FileIds).HasDefaultValue(Array.Empty<Guid>());
        builder.HasOne(m => m.Ticket).WithMany().HasForeignKey(m => m.TicketId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new
        {
            m.OrganizationId,
            m.TicketId,
            m.CreatedAt,
        });
    }
}

internal sealed class TicketSplitConfiguration : OwnedConfiguration<TicketSplit>
{
    protected override string Table => "TicketSplits";

    protected override void ConfigureEntity(EntityTypeBuilder<TicketSplit> builder)
    {
        builder.HasOne<Ticket>().WithMany().HasForeignKey(s => s.FromTicketId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(s => s.IntoTicketId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.OrganizationId, s.FromTicketId });
        builder.HasIndex(s => new { s.OrganizationId, s.IntoTicketId });
    }
}

internal sealed class TicketSeriesConfiguration : OwnedConfiguration<TicketSeries>
{
    protected override string Table => "TicketSeries";

    protected override void ConfigureEntity(EntityTypeBuilder<TicketSeries> builder) =>
        builder.HasIndex(s => s.OrganizationId).IsUnique();
}

internal sealed class TicketTurnConfiguration : OwnedConfiguration<TicketTurn>
{
    protected override string Table => "TicketTurns";

    protected override void ConfigureEntity(EntityTypeBuilder<TicketTurn> builder) =>
        builder.HasIndex(t => t.OrganizationId).IsUnique();
}

internal sealed class ServiceLevelRulesConfiguration : OwnedConfiguration<ServiceLevelRules>
{
    protected override string Table => "ServiceLevels";

    protected override void ConfigureEntity(EntityTypeBuilder<ServiceLevelRules> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.OrganizationId).IsUnique();
    }
}

internal sealed class CannedReplyConfiguration : OwnedConfiguration<CannedReply>
{
    protected override string Table => "CannedReplies";

    protected override void ConfigureEntity(EntityTypeBuilder<CannedReply> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Title).HasMaxLength(CannedReply.MaxTitle);
        builder.Property(r => r.Key).HasMaxLength(CannedReply.MaxTitle + 100);
        builder.Property(r => r.Body).HasMaxLength(CannedReply.MaxBody);
        builder.HasIndex(r => new { r.OrganizationId, r.Key }).IsUnique();
    }
}
