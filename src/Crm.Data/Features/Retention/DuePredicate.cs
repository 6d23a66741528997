using System.Linq.Expressions;
using Crm.Core.Features.Activities;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Notes;
using Crm.Core.Features.Tags;
using Crm.Core.Features.Tasks;
using Crm.Core.Features.Tickets;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;

namespace Crm.Data.Features.Retention;

/// <summary>
/// Which records a retention rule takes. The preview counts by it, the list shows by it and the rule takes by it, so that the
/// three never differ.
/// </summary>
internal static class DuePredicate
{
    public static LambdaExpression Of(CrmDbContext context, RecordType type, DateTime before) =>
        type switch
        {
            RecordType.Contact => Contacts(context, before),
            RecordType.Lead => Leads(context, before),
            RecordType.Ticket => Tickets(context, before),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A kind of record without a retention rule"),
        };

    // Whoever bought something is a customer, whatever the lifecycle stage says; and their open leads would go with them.
    private static Expression<Func<Contact, bool>> Contacts(CrmDbContext context, DateTime before)
    {
        var held = Held(context);
        var deals = context
            .Set<Deal>()
            .Where(d => d.Status == DealStatus.Open || d.Status == DealStatus.Won || d.UpdatedAt >= before);
        var tickets = context
            .Set<Ticket>()
            .Where(t =>
                (t.Status != TicketStatus.Resolved && t.Status != TicketStatus.Closed)
                || t.UpdatedAt >= before
                || t.LastMessageAt >= before
            );
        var leads = context
            .Set<Lead>()
            .Where(l =>
                (l.Stage != LeadStage.Lost && l.Stage != LeadStage.Unqualified && l.Stage != LeadStage.Converted)
                || l.UpdatedAt >= before
                || held.Any(t => t.RecordId == l.Id)
            );

        // Sets by themselves, which the database makes once and not for each contact.
        var converted = leads.Where(l => l.ConvertedContactId != null).Select(l => l.ConvertedContactId!.Value);
        var written = leads.Where(l => l.EmailKey != null).Select(l => l.EmailKey!);
        var activities = context.Set<Activity>().Where(a => a.OccurredAt >= before);
        var tasks = Tasks(context, before);
        var notes = context.Set<Note>().Where(n => n.UpdatedAt >= before);
        var files = context.Set<Attachment>().Where(a => a.CreatedAt >= before);
        return c =>
            c.LifecycleStage != LifecycleStage.Customer
            && c.LifecycleStage != LifecycleStage.Evangelist
            && c.UpdatedAt < before
            && (c.LastContactedAt == null || c.LastContactedAt < before)
            && !deals.Any(d => d.ContactId == c.Id)
            && !tickets.Any(t => t.ContactId == c.Id)
            && !activities.Any(a => a.ContactId == c.Id)
            && !tasks.Any(t => t.RelatedId == c.Id)
            && !notes.Any(n => n.RelatedId == c.Id)
            && !files.Any(f => f.RelatedId == c.Id)
            && !converted.Contains(c.Id)
            && !c.Points.Any(p => written.Contains(p.Key))
            && !held.Any(t => t.RecordId == c.Id || t.RecordId == c.CompanyId);
    }

    private static Expression<Func<Lead, bool>> Leads(CrmDbContext context, DateTime before)
    {
        var held = Held(context);
        var activities = context.Set<Activity>().Where(a => a.OccurredAt >= before);
        var tasks = Tasks(context, before);
        var notes = context.Set<Note>().Where(n => n.UpdatedAt >= before);
        return l =>
            (l.Stage == LeadStage.Lost || l.Stage == LeadStage.Unqualified)
            && l.UpdatedAt < before
            && (l.LastContactedAt == null || l.LastContactedAt < before)
            && !activities.Any(a => a.LeadId == l.Id)
            && !tasks.Any(t => t.RelatedId == l.Id)
            && !notes.Any(n => n.RelatedId == l.Id)
            && !held.Any(t => t.RecordId == l.Id);
    }

    // Those that still have files of that age.
    private static Expression<Func<Ticket, bool>> Tickets(CrmDbContext context, DateTime before)
    {
        var held = Held(context);
        var files = context.Set<Attachment>().Where(a => a.RelatedType == RecordType.Ticket && a.CreatedAt < before);
        return t =>
            (t.Status == TicketStatus.Resolved || t.Status == TicketStatus.Closed)
            && t.UpdatedAt < before
            && (t.LastMessageAt == null || t.LastMessageAt < before)
            && files.Any(f => f.RelatedId == t.Id)
            && !held.Any(h => h.RecordId == t.Id || h.RecordId == t.ContactId || h.RecordId == t.CompanyId);
    }

    private static IQueryable<TaskItem> Tasks(CrmDbContext context, DateTime before) =>
        context
            .Set<TaskItem>()
            .Where(t => t.Status == TaskState.Open || t.Status == TaskState.InProgress || t.UpdatedAt >= before);

    private static IQueryable<RecordTag> Held(CrmDbContext context)
    {
        var keys = LegalHold.TagKeys;
        return context.Set<RecordTag>().Where(t => keys.Contains(t.TagKey));
    }
}
