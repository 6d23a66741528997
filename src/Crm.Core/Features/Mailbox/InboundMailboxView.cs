using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Mailbox;

/// <summary>The writable shape of inbound mail.</summary>
public sealed record InboundMailboxInput
{
    /// <summary>Where answers to our mails go: the address whose mail the service hands in here; null: none.</summary>
    /// <example>support@in.example.com</example>
    public string? Address { get; init; }

    /// <summary>What becomes of the mail of somebody who is not known here. Default: <c>ticket</c>.</summary>
    /// <example>ticket</example>
    public StrangerMail? Strangers { get; init; }

    /// <summary>What becomes of a known customer's mail that answers nothing. Default: <c>ticket</c>.</summary>
    /// <example>ticket</example>
    public CustomerMail? Customers { get; init; }
}

/// <summary>Where mail comes in, and what becomes of it.</summary>
public sealed record InboundMailboxView
{
    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>Part of the address; who has it may hand mail in.</summary>
    public required string Key { get; init; }

    /// <summary>What the mail service calls: Postmark's inbound webhook, or SendGrid's Inbound Parse.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where answers to our mails go; null: to the sender.</summary>
    public string? Address { get; init; }

    /// <summary>What becomes of the mail of somebody who is not known here.</summary>
    public required StrangerMail Strangers { get; init; }

    /// <summary>What becomes of a known customer's mail that answers nothing.</summary>
    public required CustomerMail Customers { get; init; }
}

/// <summary>What inbound mail must satisfy.</summary>
public sealed class InboundMailboxValidator : AbstractValidator<InboundMailboxInput>
{
    public InboundMailboxValidator() =>
        RuleFor(m => m.Address)
            .Must(a => a is null || EmailText.IsValid(a))
            .WithMessage("This does not look like an e-mail address.");
}
