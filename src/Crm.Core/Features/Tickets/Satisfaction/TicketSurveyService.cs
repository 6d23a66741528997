using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Tickets.Satisfaction;

/// <summary>Lets a customer say once, by a mailed link, what they think of how a ticket was solved.</summary>
public sealed class TicketSurveyService(
    ITicketRepository tickets,
    IOrganizationRepository organizations,
    TicketSurveyKeys keys,
    TicketSurveyValidator validator,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    /// <exception cref="Failure">404 when the link is none of ours, or the ticket was reopened or deleted since.</exception>
    public async Task<TicketSurveyView> GetAsync(string key, CancellationToken cancellationToken)
    {
        var known = keys.Read(key) ?? throw NotFound();
        using var acting = caller.Act(Caller.Product(known.OrganizationId));
        return await ShowAsync(await FindAsync(known, cancellationToken), cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when the link was used before.</exception>
    public async Task<TicketSurveyView> AnswerAsync(string key, TicketSurveyInput input, CancellationToken cancellationToken)
    {
        var known = keys.Read(key) ?? throw NotFound();
        validator.Require(input);
        using var acting = caller.Act(Caller.Product(known.OrganizationId));
        return await unitOfWork.RunAsync(
            async () =>
            {
                var ticket = await FindAsync(known, cancellationToken);
                if (ticket.IsRated)
                {
                    throw Failure.Conflict("answered", "This link has been used. Thank you for your answer!");
                }

                ticket.Rate(input.Rating!.Value, string.IsNullOrWhiteSpace(input.Comment) ? null : input.Comment, time.UtcNow());
                await unitOfWork.SaveAsync(cancellationToken);
                return await ShowAsync(ticket, cancellationToken);
            },
            retry: true,
            cancellationToken
        );
    }

    private async Task<Ticket> FindAsync(TicketSurveyKey key, CancellationToken cancellationToken)
    {
        var found = await tickets.FindAsync([key.TicketId], inBin: false, cancellationToken);
        return found.SingleOrDefault(t => t.ResolvedAt == key.ResolvedAt) ?? throw NotFound();
    }

    private async Task<TicketSurveyView> ShowAsync(Ticket ticket, CancellationToken cancellationToken) =>
        new((await organizations.GetAsync(cancellationToken)).Name, ticket.Number, ticket.Subject, ticket.IsRated);

    private static Failure NotFound() => Failure.NotFound("survey");
}
