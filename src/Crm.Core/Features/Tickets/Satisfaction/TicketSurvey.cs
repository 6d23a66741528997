using System.Globalization;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Customers;
using Crm.Core.Platform.Tenancy;
using FluentValidation;

namespace Crm.Core.Features.Tickets.Satisfaction;

/// <summary>What a customer says about how a ticket was solved.</summary>
public sealed record TicketSurveyInput
{
    /// <summary>Required: 1 (bad) to 5 (very good).</summary>
    /// <example>5</example>
    public int? Rating { get; init; }

    /// <summary>In the customer's words, up to 2,000 characters.</summary>
    /// <example>Quick and friendly, thank you!</example>
    public string? Comment { get; init; }
}

/// <summary>What a customer is asked about.</summary>
/// <param name="Organization">Who asks.</param>
/// <param name="Number">The ticket's number.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="IsAnswered">Whether the link has been used.</param>
public sealed record TicketSurveyView(string Organization, int Number, string Subject, bool IsAnswered);

/// <summary>What an answer must satisfy.</summary>
public sealed class TicketSurveyValidator : AbstractValidator<TicketSurveyInput>
{
    public TicketSurveyValidator()
    {
        RuleFor(s => s.Rating).Must(r => r is >= 1 and <= 5).WithMessage("Give 1 to 5.");
        RuleFor(s => s.Comment).UpTo(Ticket.MaxComment);
    }
}

/// <summary>The keys of links that ask for a rating: sealed, so that nobody makes one, and good for one resolution of one ticket.</summary>
public sealed class TicketSurveyKeys(ISecretBox box, CallerContext caller)
{
    private const string Context = "ticket-survey";
    private const int MaxKey = 500;

    public string Write(Guid ticketId, DateTime resolvedAt) =>
        box.Seal($"{caller.OrganizationId:N} {ticketId:N} {resolvedAt.Ticks}", Context);

    /// <summary>What a key is good for; null when it is none of ours.</summary>
    public TicketSurveyKey? Read(string key) =>
        key.Length <= MaxKey && box.Open(key, Context)?.Split(' ') is [var organization, var ticket, var resolvedAt]
            ? new TicketSurveyKey(
                Guid.ParseExact(organization, "N"),
                Guid.ParseExact(ticket, "N"),
                new DateTime(long.Parse(resolvedAt, CultureInfo.InvariantCulture), DateTimeKind.Utc)
            )
            : null;
}

/// <summary>A link that was mailed when this ticket was resolved at this time.</summary>
public sealed record TicketSurveyKey(Guid OrganizationId, Guid TicketId, DateTime ResolvedAt);
