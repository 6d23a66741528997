using Crm.Core.Features.Customers;
using FluentValidation;

namespace Crm.Core.Features.Tickets;

/// <summary>What a ticket must satisfy, on create and on change alike.</summary>
public sealed class TicketValidator : AbstractValidator<TicketInput>
{
    private const int MaxDeals = 20;

    public TicketValidator()
    {
        this.CommonFields();
        RuleFor(t => t.Subject)
            .Cascade(CascadeMode.Stop)
            .Must(subject => !string.IsNullOrWhiteSpace(subject))
            .WithMessage("Say what it is about.")
            .UpTo(Ticket.MaxSubject);
        RuleFor(t => t.Description).UpTo(Ticket.MaxDescription);
        RuleFor(t => t.DealIds).Must(d => d is null || d.Count <= MaxDeals).WithMessage($"Name at most {MaxDeals} deals.");
        RuleFor(t => t.Resolution).UpTo(Ticket.MaxResolution);
        RuleFor(t => t.Resolution)
            .Must(r => !string.IsNullOrWhiteSpace(r))
            .When(t => t.Status == TicketStatus.Resolved)
            .WithMessage(TicketResolveValidator.Sentence);
        RuleFor(t => t.Resolution)
            .Must(string.IsNullOrEmpty)
            .When(t => t.Status is not (TicketStatus.Resolved or TicketStatus.Closed))
            .WithMessage("Only a resolved or closed ticket has a resolution.");
    }
}

/// <summary>What a resolution must satisfy.</summary>
public sealed class TicketResolveValidator : AbstractValidator<TicketResolveInput>
{
    public const string Sentence = "Say how it was solved; the customer gets to read it.";

    public TicketResolveValidator() =>
        RuleFor(r => r.Resolution)
            .Cascade(CascadeMode.Stop)
            .Must(r => !string.IsNullOrWhiteSpace(r))
            .WithMessage(Sentence)
            .UpTo(Ticket.MaxResolution);
}
