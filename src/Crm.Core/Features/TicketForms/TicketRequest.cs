using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.TicketForms;

/// <summary>What a visitor sent: plain text by name, checked.</summary>
public sealed record TicketRequest
{
    public const int MaxName = 100;
    public const int MaxEmail = 254;
    public const int MaxSubject = 200;
    public const int MaxMessage = 5_000;

    /// <summary>Hidden from people; a program that fills in everything gives itself away by it.</summary>
    public const string Trap = "homepage_url";

    public required string? Name { get; init; }

    public required string Email { get; init; }

    public required string Subject { get; init; }

    public required string Message { get; init; }

    /// <summary>Whether a program filled in what no person sees.</summary>
    public static bool IsTrapped(IReadOnlyDictionary<string, string> sent) =>
        sent.TryGetValue(Trap, out var text) && text.Length > 0;

    /// <exception cref="Failure">400 with each field that is missing, too long or wrong.</exception>
    public static TicketRequest Read(IReadOnlyDictionary<string, string> sent)
    {
        var (name, email) = (Line(sent, "name"), Line(sent, "email"));
        var (subject, message) = (Line(sent, "subject"), Plain(sent.GetValueOrDefault("message") ?? ""));
        var errors = new Dictionary<string, string[]>();
        Check("name", name, MaxName, isRequired: false);
        Check("email", email, MaxEmail, isRequired: true);
        Check("subject", subject, MaxSubject, isRequired: true);
        Check("message", message, MaxMessage, isRequired: true);
        if (!errors.ContainsKey("email") && !EmailText.IsValid(email))
        {
            errors["email"] = ["This does not look like an e-mail address."];
        }

        return errors.Count == 0
            ? new TicketRequest
            {
                Name = name.Length == 0 ? null : name,
                Email = email,
                Subject = subject,
                Message = message,
            }
            : throw Failure.Invalid(errors);

        void Check(string field, string text, int max, bool isRequired)
        {
            if (isRequired && text.Length == 0)
            {
                errors[field] = ["This field is required."];
            }
            else if (text.Length > max)
            {
                errors[field] = [$"This is longer than {max:N0} characters."];
            }
        }
    }

    private static string Line(IReadOnlyDictionary<string, string> sent, string name) =>
        Plain(sent.GetValueOrDefault(name) ?? "").Replace('\n', ' ').Replace('\t', ' ');

    // Control characters are no text: databases and mails stumble over them.
    private static string Plain(string text) =>
        new string([.. text.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')]).Trim();
}
