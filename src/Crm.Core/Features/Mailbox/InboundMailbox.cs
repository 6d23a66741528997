using System.Buffers.Text;
using System.Security.Cryptography;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Mailbox;

/// <summary>What becomes of the mail of somebody who is not known here.</summary>
public enum StrangerMail
{
    /// <summary>A ticket of a new contact.</summary>
    Ticket,

    /// <summary>A new contact, with the mail on its timeline.</summary>
    Contact,

    /// <summary>Nothing: it is kept out.</summary>
    Refuse,
}

/// <summary>What becomes of a known customer's mail that answers nothing.</summary>
public enum CustomerMail
{
    /// <summary>A ticket.</summary>
    Ticket,

    /// <summary>An entry on the customer's timeline.</summary>
    Activity,
}

/// <summary>Where mail for an organization comes in, and what becomes of it.</summary>
public sealed class InboundMailbox : OrganizationOwned, IAudited
{
    public const int MaxKey = 50;

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>In the address that the mail service calls; who has it may hand mail in.</summary>
    public string Key { get; private set; } = NewKey();

    /// <summary>Signs what answers are known again by; it stays when the key turns, so that old mails can still be answered.</summary>
    public string ReplySecret { get; private set; } = NewKey();

    /// <summary>Where answers go, such as <c>support@in.example.com</c>; null: to the sender of our mails.</summary>
    public string? Address { get; private set; }

    public StrangerMail Strangers { get; private set; }

    public CustomerMail Customers { get; private set; }

    string IAudited.AuditType => "inboundMail";

    string IAudited.AuditTitle => "Inbound mail";

    // The rest is secret.
    bool IAudited.Tells(string member) => member is nameof(Address) or nameof(Strangers) or nameof(Customers);

    public void Describe(InboundMailboxInput input)
    {
        Address = input.Address;
        Strangers = input.Strangers ?? StrangerMail.Ticket;
        Customers = input.Customers ?? CustomerMail.Ticket;
    }

    /// <summary>From now on the old address takes nothing.</summary>
    public void Rotate() => Key = NewKey();

    private static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
