using System.Text;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>What a visitor sent: plain text by name, of which only what the form asks for counts.</summary>
internal sealed class LeadFormAnswers
{
    public const int MaxAnswer = 4000;
    private const int MaxName = 100;
    private const int MaxUtm = 200;
    private const int MaxProducts = 50;
    private const int MaxProduct = 200;

    private static readonly HashSet<string> OfLead =
    [
        "name",
        "firstName",
        "lastName",
        "company",
        "jobTitle",
        "email",
        "phone",
        "industry",
        "region",
        "location",
        "interestedProducts",
    ];

    private readonly LeadForm _form;
    private readonly IReadOnlyDictionary<string, string> _sent;
    private readonly Dictionary<string, string> _answers = [];

    /// <exception cref="Failure">400 with each field that is missing or too long.</exception>
    public LeadFormAnswers(LeadForm form, IReadOnlyDictionary<string, string> sent)
    {
        _form = form;
        _sent = sent;
        foreach (var field in form.Fields)
        {
            if (sent.TryGetValue(field.Name!, out var text) && Plain(text) is { Length: > 0 } answer)
            {
                _answers[field.Name!] = answer;
            }
        }

        Require();
    }

    /// <summary>Whether the answer becomes a field of the lead.</summary>
    public static bool IsOfLead(string name) => OfLead.Contains(name);

    /// <summary>Whether a program filled in what no person sees.</summary>
    public static bool IsTrapped(IReadOnlyDictionary<string, string> sent) =>
        sent.TryGetValue(LeadFormFields.Trap, out var text) && text.Length > 0;

    /// <summary>The lead, to be given to the next person in turn.</summary>
    public LeadInput Lead(Guid? campaignId)
    {
        var (first, last) = Names();
        return new LeadInput
        {
            FirstName = first,
            LastName = last,
            Company = Of("company"),
            JobTitle = Of("jobTitle"),
            Email = Of("email"),
            Phone = Of("phone"),
            Industry = Of("industry"),
            Region = Of("region"),
            Location = Of("location"),
            InterestedProducts = Products(),
            CampaignId = campaignId,
            Source = _form.Source,
            Utm = new LeadUtm
            {
                Source = Utm("source"),
                Medium = Utm("medium"),
                Campaign = Utm("campaign"),
                Term = Utm("term"),
                Content = Utm("content"),
            },
            AutoAssign = true,
        };
    }

    /// <summary>
    /// The answers that no field of a lead takes, as Markdown; null: none. They stand in a code block, where nothing is a
    /// link, a picture or a mention, whatever a stranger writes.
    /// </summary>
    public string? Note()
    {
        var text = new StringBuilder();
        foreach (var field in _form.Fields.Where(f => !IsOfLead(f.Name!) && _answers.ContainsKey(f.Name!)))
        {
            text.Append('\n').Append(field.Label).Append('\n').Append(_answers[field.Name!]).Append('\n');
        }

        return text.Length == 0
            ? null
            : $"```\n{_form.Name}\n{text.ToString().Replace("```", "'''", StringComparison.Ordinal)}```";
    }

    private void Require()
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var field in _form.Fields)
        {
            var answer = Of(field.Name!);
            if (answer is null && field.Required)
            {
                errors[field.Name!] = ["This field is required."];
            }
            else if (answer?.Length > MaxAnswer)
            {
                errors[field.Name!] = [$"This is longer than {MaxAnswer:N0} characters."];
            }
        }

        // A lead has to be called something.
        var who = _form.Fields.Select(f => f.Name!).Where(LeadFormFields.TellWho.Contains).ToList();
        if (errors.Count == 0 && who.Count > 0 && who.TrueForAll(name => Of(name) is null))
        {
            errors[who[0]] = ["Please tell us who you are."];
        }

        if (errors.Count > 0)
        {
            throw Failure.Invalid(errors);
        }
    }

    // The family name is what stands last; who gives none is called by what else is known.
    private (string? First, string? Last) Names()
    {
        var (first, last) = (Of("firstName"), Of("lastName"));
        if (first is null && last is null && Of("name") is { } whole)
        {
            var cut = whole.LastIndexOf(' ');
            (first, last) = cut < 0 ? (null, whole) : (whole[..cut].TrimEnd(), whole[(cut + 1)..]);
            return (first is null ? null : TextCut.At(first, MaxName), TextCut.At(last, MaxName));
        }

        return first is null && last is null && (Of("email") ?? Of("company") ?? Of("phone")) is { } known
            ? (null, TextCut.At(known, MaxName))
            : (first, last);
    }

    private List<string>? Products() =>
        Of("interestedProducts")
            ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => TextCut.At(p, MaxProduct))
            .Take(MaxProducts)
            .ToList();

    // What an address says is nobody's fault: it is cut, not refused.
    private string? Utm(string name) =>
        _sent.TryGetValue(LeadFormFields.UtmPrefix + name, out var text) && Line(Plain(text)) is { Length: > 0 } value
            ? TextCut.At(value, MaxUtm)
            : null;

    private string? Of(string name) =>
        !_answers.TryGetValue(name, out var answer) ? null
        : IsOfLead(name) ? Line(answer)
        : answer;

    private static string Line(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    // Control characters are no text: databases and mails stumble over them.
    private static string Plain(string text) =>
        new string([.. text.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')]).Trim();
}
