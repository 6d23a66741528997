using System.Globalization;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Tickets.CannedReplies;

public interface ICannedReplyRepository : ISettingRepository<CannedReply, CannedReplyView>
{
    Task<bool> IsTakenAsync(string key, Guid except, CancellationToken cancellationToken);

    /// <summary>Those that are offered, by title.</summary>
    Task<IReadOnlyList<CannedReply>> FindOfferedAsync(CancellationToken cancellationToken);
}

/// <summary>A canned reply in the words of one ticket.</summary>
/// <param name="Id">The canned reply.</param>
/// <param name="Title">What agents look for.</param>
/// <param name="Body">The text, with the ticket's words in the place of merge fields.</param>
public sealed record FilledReply(Guid Id, string Title, string Body);

/// <summary>All canned replies that are offered, filled in.</summary>
/// <param name="Items">By title.</param>
public sealed record FilledReplies(IReadOnlyList<FilledReply> Items);

/// <summary>The organization's canned replies, and what they say to the customer of a ticket.</summary>
public sealed class CannedReplyService(
    ICannedReplyRepository replies,
    ITicketRepository tickets,
    IOrganizationRepository organizations,
    CannedReplyFields fields,
    CannedReplyValidator validator,
    RecordServiceContext context
) : SettingService<CannedReply, CannedReplyInput, CannedReplyView>(replies, fields, validator, context)
{
    protected override string Word => "canned reply";

    /// <exception cref="Failure">404 when there is no such ticket.</exception>
    public async Task<FilledReplies> FillAsync(Guid ticketId, CancellationToken cancellationToken)
    {
        var ticket = await tickets.ViewAsync(ticketId, cancellationToken) ?? throw Failure.NotFound("ticket");
        var values = await ValuesAsync(ticket, cancellationToken);
        var offered = await replies.FindOfferedAsync(cancellationToken);
        return new FilledReplies(offered.Select(r => new FilledReply(r.Id, r.Title, MergeFields.Fill(r.Body, values))).ToList());
    }

    protected override async Task DescribeAsync(CannedReply reply, CannedReplyInput input, CancellationToken cancellationToken)
    {
        if (await replies.IsTakenAsync(TextKey.Fold(input.Title), reply.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is a canned reply of this title already.");
        }

        reply.Describe(input);
    }

    protected override CannedReplyInput Describe(CannedReply reply) =>
        new()
        {
            Title = reply.Title,
            Body = reply.Body,
            IsActive = reply.IsActive,
        };

    private async Task<Dictionary<string, string>> ValuesAsync(TicketView ticket, CancellationToken cancellationToken)
    {
        var customer = ticket.Contact is { } contact ? await tickets.FindCustomerAsync(contact.Id, cancellationToken) : null;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MergeFields.ContactFirstName] = customer is { FirstName.Length: > 0 } ? customer.FirstName : customer?.Name ?? "",
            [MergeFields.ContactName] = customer?.Name ?? "",
            [MergeFields.CompanyName] = ticket.Company?.Name ?? "",
            [MergeFields.TicketNumber] = ticket.Number.ToString(CultureInfo.InvariantCulture),
            [MergeFields.TicketSubject] = ticket.Subject,
            [MergeFields.AgentName] = Context.Caller.Current.DisplayName,
            [MergeFields.OrganizationName] = (await organizations.GetAsync(cancellationToken)).Name,
        };
    }
}
