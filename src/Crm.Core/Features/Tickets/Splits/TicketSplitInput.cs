using Crm.Core.Features.Customers;
using FluentValidation;

namespace Crm.Core.Features.Tickets.Splits;

/// <summary>What goes on in a ticket of its own.</summary>
public sealed record TicketSplitInput
{
    /// <summary>Messages of the ticket, 1 to 100; their files go along.</summary>
    /// <example>["019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"]</example>
    public IReadOnlyList<Guid>? MessageIds { get; init; }

    /// <summary>What the new ticket is about, in a line; absent: the same.</summary>
    /// <example>The invoice of last month</example>
    public string? Subject { get; init; }
}

/// <summary>What a split must satisfy.</summary>
public sealed class TicketSplitValidator : AbstractValidator<TicketSplitInput>
{
    private const int MaxMessages = 100;

    public TicketSplitValidator()
    {
        RuleFor(s => s.MessageIds)
            .Must(ids => ids is { Count: > 0 and <= MaxMessages })
            .WithMessage($"Choose between 1 and {MaxMessages} messages.");
        RuleFor(s => s.Subject).UpTo(Ticket.MaxSubject);
        RuleFor(s => s.Subject).Must(s => s is null || s.Trim().Length > 0).WithMessage("Say what it is about.");
    }
}
