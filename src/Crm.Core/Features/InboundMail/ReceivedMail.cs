using System.Security.Cryptography;
using System.Text;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.InboundMail;

/// <summary>What became of a mail.</summary>
public enum MailOutcome
{
    /// <summary>A message in the conversation of a ticket.</summary>
    Message,

    /// <summary>A ticket.</summary>
    Ticket,

    /// <summary>An entry on a customer's timeline.</summary>
    Activity,

    /// <summary>Nothing: a machine wrote it.</summary>
    Automatic,

    /// <summary>Nothing: the organization keeps strangers out, or nobody wrote it.</summary>
    Refused,
}

/// <summary>That a mail came in, so that it does nothing when it is handed in again.</summary>
public sealed class ReceivedMail : OrganizationOwned
{
    public const int KeyLength = 64;

    private ReceivedMail() { }

    public ReceivedMail(string key, MailOutcome outcome, Guid? recordId)
    {
        Key = key;
        Outcome = outcome;
        RecordId = recordId;
    }

    /// <summary>A digest of its Message-ID.</summary>
    public string Key { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public MailOutcome Outcome { get; private set; }

    /// <summary>The message, ticket or activity.</summary>
    public Guid? RecordId { get; private set; }

    public static string KeyOf(IncomingMail mail)
    {
        var name = mail.MessageId ?? $"{mail.From}\n{mail.Subject}\n{mail.Date}\n{mail.Text}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }
}

/// <summary>What was done with a mail that was handed in.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The message, ticket or activity.</param>
public sealed record MailReceipt(MailOutcome Outcome, Guid? Id);
