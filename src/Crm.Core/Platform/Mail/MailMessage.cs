namespace Crm.Core.Platform.Mail;

/// <summary>One mail to one person, in both shapes.</summary>
/// <param name="To">The address.</param>
/// <param name="ToName">Whom it is for.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same, laid out.</param>
public sealed record MailMessage(string To, string ToName, string Subject, string Text, string Html)
{
    /// <summary>What the files of a mail may have together; servers take little more.</summary>
    public const long MaxFileBytes = 20L << 20;

    /// <summary>Who writes; null: the product. The address is always the product's own.</summary>
    public string? FromName { get; init; }

    /// <summary>Where an answer goes; null: to the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>What its Message-ID begins with, by which an answer is known again; null: anything.</summary>
    public string? Reference { get; init; }

    /// <summary>Where one click takes the person off the list (RFC 8058); null: it is no advertising.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>A person wrote it to a person; otherwise machines are told not to answer.</summary>
    public bool IsPersonal { get; init; }

    public IReadOnlyList<MailFile> Files { get; init; } = [];
}

/// <summary>A file that goes with a mail.</summary>
/// <param name="StoredName">Where its content lies.</param>
/// <param name="Name">What it is called.</param>
/// <param name="ContentType">What it is.</param>
public sealed record MailFile(string StoredName, string Name, string ContentType);

/// <summary>Hands a mail over to the world. It may fail; the outbox tries again.</summary>
public interface IMailSender
{
    /// <exception cref="Outbox.PermanentFailureException">The mail server will never take mail for this address.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}
