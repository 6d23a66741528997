using Crm.Core.Features.Customers;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>What is known of a lead beyond its own fields.</summary>
/// <param name="Notes">Notes that people wrote on it.</param>
public sealed record LeadEngagement(int Notes)
{
    public static LeadEngagement None { get; } = new(0);
}

/// <summary>Judges a lead by an organization's rules: the same lead at the same time by the same rules gets the same score.</summary>
public sealed class LeadScorer
{
    private const int MostNotes = 5;

    private readonly IReadOnlyDictionary<LeadScoreRuleKey, LeadScoreRule> _rules;

    public LeadScorer(IReadOnlyList<LeadScoreRule> rules) => _rules = rules.ToDictionary(r => r.Key);

    public LeadVerdict Judge(Lead lead, LeadEngagement engagement, DateTime now)
    {
        var reasons = new List<LeadScoreReason>();
        foreach (var definition in LeadScoreRuleDefinition.All)
        {
            if (
                _rules.TryGetValue(definition.Default.Key, out var rule)
                && rule is { IsActive: true, Points: not 0 }
                && Find(rule, lead, engagement, now) is { } finding
            )
            {
                reasons.Add(new LeadScoreReason(rule.Points * finding.Times, finding.Text, definition.Component));
            }
        }

        return new LeadVerdict(LeadScale.Clamp(reasons.Sum(r => (long)r.Points)), reasons);
    }

    // Texts name no number of days that have passed: they are still true tomorrow.
    private Finding? Find(LeadScoreRule rule, Lead lead, LeadEngagement engagement, DateTime now) =>
        rule.Key switch
        {
            LeadScoreRuleKey.SeniorTitle => When(rule.Values.Any(w => HasWord(lead.JobTitle, w)), $"job title {lead.JobTitle}"),
            LeadScoreRuleKey.Industry => When(IsOneOf(lead.Industry, rule.Values), $"industry {lead.Industry}"),
            LeadScoreRuleKey.BusinessEmail => When(
                DomainOf(lead) is { } domain && !IsFree(domain),
                $"business e-mail at {DomainOf(lead)}"
            ),
            LeadScoreRuleKey.FreeEmail => When(DomainOf(lead) is { } free && IsFree(free), $"free mail service {DomainOf(lead)}"),
            LeadScoreRuleKey.Phone => When(!string.IsNullOrEmpty(lead.Phone), "phone number given"),
            LeadScoreRuleKey.Company => When(!string.IsNullOrEmpty(lead.Company), $"company {lead.Company}"),
            LeadScoreRuleKey.EstimatedValue => When(lead.EstimatedValue > 0, "estimated value given"),
            LeadScoreRuleKey.Budget => When(lead.Qualification.Budget == true, "budget confirmed"),
            LeadScoreRuleKey.Authority => When(lead.Qualification.Authority == true, "decides about the purchase"),
            LeadScoreRuleKey.Need => When(lead.Qualification.Need == true, "need confirmed"),
            LeadScoreRuleKey.Timeline => When(lead.Qualification.Timeline == true, "timeline known"),
            LeadScoreRuleKey.QualificationNo => Refused(lead.Qualification),
            LeadScoreRuleKey.StrongSource or LeadScoreRuleKey.OwnInitiative => BySource(rule, lead),
            LeadScoreRuleKey.ConsentGranted => ByConsent(lead, ConsentStatus.Granted, "agreed to be contacted by"),
            LeadScoreRuleKey.ConsentWithdrawn => ByConsent(lead, ConsentStatus.Withdrawn, "withdrew consent for"),
            LeadScoreRuleKey.RecentContact => When(
                lead.LastContactedAt is { } at && at <= now && at >= now - Span(rule),
                $"contacted in the last {rule.Days} days"
            ),
            LeadScoreRuleKey.NewLead => When(BeganAt(lead, now) >= now - Span(rule), $"came in the last {rule.Days} days"),
            LeadScoreRuleKey.NextAction => When(lead.NextActionAt >= now, "next action planned"),
            LeadScoreRuleKey.Notes => Noted(engagement.Notes),
            LeadScoreRuleKey.Silence or LeadScoreRuleKey.LongSilence => When(
                (lead.LastContactedAt ?? BeganAt(lead, now)) < now - Span(rule),
                $"no contact for {rule.Days} days"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Key, "A rule without meaning"),
        };

    private bool IsFree(string domain) =>
        _rules.TryGetValue(LeadScoreRuleKey.FreeEmail, out var free)
        && free.Values.Contains(domain, StringComparer.OrdinalIgnoreCase);

    private static Finding? When(bool holds, string text) => holds ? new Finding(text) : null;

    private static Finding? Refused(LeadQualification qualification)
    {
        var refused = qualification.Answers.Where(a => a.Answer == false).Select(a => a.Question).ToList();
        return refused.Count == 0 ? null : new Finding($"no {string.Join(", no ", refused)}", refused.Count);
    }

    private static Finding? BySource(LeadScoreRule rule, Lead lead)
    {
        var source = lead.Source?.ToString();
        return source is not null && rule.Values.Contains(source, StringComparer.OrdinalIgnoreCase)
            ? new Finding($"came by {Words(source)}")
            : null;
    }

    // Of several entries for a channel the last one holds.
    private static Finding? ByConsent(Lead lead, ConsentStatus status, string text)
    {
        var channels = lead
            .Consents.GroupBy(c => c.Channel)
            .Select(g => g.OrderBy(c => c.At).Last())
            .Where(c => c.Status == status)
            .Select(c => Words(c.Channel.ToString()))
            .ToList();
        return channels.Count == 0 ? null : new Finding($"{text} {string.Join(", ", channels)}");
    }

    private static Finding? Noted(int notes)
    {
        var counted = Math.Min(notes, MostNotes);
        return counted == 0 ? null : new Finding(notes == 1 ? "1 note" : $"{notes} notes", counted);
    }

    // A lead that is about to be saved has no time of creation yet.
    private static DateTime BeganAt(Lead lead, DateTime now) => lead.Version == 0 ? now : lead.CreatedAt;

    private static TimeSpan Span(LeadScoreRule rule) => TimeSpan.FromDays(rule.Days ?? 0);

    private static string? DomainOf(Lead lead) => lead.EmailKey?.Split('@') is [_, var domain] ? domain : null;

    private static bool IsOneOf(string? text, IReadOnlyList<string> values) =>
        !string.IsNullOrEmpty(text) && values.Any(v => TextKey.Fold(v) == TextKey.Fold(text));

    /// <summary>Whole words only: "head" is in "Head of Sales", not in "Headhunter".</summary>
    private static bool HasWord(string? text, string word) => Spaced(word) is { Length: > 2 } w && Spaced(text).Contains(w);

    private static string Spaced(string? text)
    {
        var letters = TextKey.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ').ToArray();
        return $" {string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    // "WebForm" → "web form", as people read it.
    private static string Words(string name) =>
        string.Concat(
            name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")
        );

    private sealed record Finding(string Text, int Times = 1);
}
