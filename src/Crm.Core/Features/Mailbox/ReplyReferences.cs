using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Crm.Core.Features.Mailbox;

/// <summary>What an answer belongs to.</summary>
public enum ReplyKind
{
    Ticket,
    Activity,
}

/// <summary>What a mail carries, so that its answer is known again.</summary>
/// <param name="Token">For its Message-ID.</param>
/// <param name="Address">Where the answer goes; null: to the sender.</param>
public sealed record ReplyReference(string Token, string? Address);

/// <summary>
/// Marks mails by what they are about, signed with the organization's secret, so that nobody makes up a mark; and finds such
/// a mark again, in the address of an answer or in what it says it answers.
/// </summary>
public sealed partial class ReplyReferences(IInboundMailboxRepository mailboxes)
{
    private const int SignatureBytes = 8;

    /// <summary>RFC 5321.</summary>
    private const int MaxLocalPart = 64;

    /// <summary>The mark for a mail; null while no mail can come in.</summary>
    public async Task<ReplyReference?> WriteAsync(ReplyKind kind, Guid id, CancellationToken cancellationToken)
    {
        if (await mailboxes.FindAsync(cancellationToken) is not { } mailbox)
        {
            return null;
        }

        var token = Write(mailbox, kind, id);
        return new ReplyReference(token, AddressWith(mailbox.Address, token));
    }

    /// <summary>The first true mark in these texts.</summary>
    public static (ReplyKind Kind, Guid Id)? Read(InboundMailbox mailbox, IEnumerable<string?> texts)
    {
        foreach (Match match in texts.OfType<string>().SelectMany(t => Token().Matches(t.ToLowerInvariant())))
        {
            var kind = match.Groups[1].Value == "t" ? ReplyKind.Ticket : ReplyKind.Activity;
            var id = Guid.ParseExact(match.Groups[2].Value, "n");
            var right = Encoding.ASCII.GetBytes(Write(mailbox, kind, id));
            if (CryptographicOperations.FixedTimeEquals(right, Encoding.ASCII.GetBytes(match.Value)))
            {
                return (kind, id);
            }
        }

        return null;
    }

    private static string Write(InboundMailbox mailbox, ReplyKind kind, Guid id)
    {
        var text = $"{(kind == ReplyKind.Ticket ? 't' : 'a')}{id:n}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(mailbox.ReplySecret), Encoding.ASCII.GetBytes(text));
        return text + Convert.ToHexStringLower(signature.AsSpan(0, SignatureBytes));
    }

    // Where there is no room for it, the answer is known by what it says it answers.
    private static string? AddressWith(string? address, string token)
    {
        if (address?.Split('@') is not [var local, var domain])
        {
            return address;
        }

        var marked = $"{local}+{token}";
        return marked.Length <= MaxLocalPart ? $"{marked}@{domain}" : address;
    }

    [GeneratedRegex("([ta])([0-9a-f]{32})[0-9a-f]{16}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
