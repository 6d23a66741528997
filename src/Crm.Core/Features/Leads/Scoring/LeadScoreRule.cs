namespace Crm.Core.Features.Leads.Scoring;

/// <summary>The rules that there are; what each gives is the organization's choice.</summary>
public enum LeadScoreRuleKey
{
    SeniorTitle,
    Industry,
    BusinessEmail,
    FreeEmail,
    Phone,
    Company,
    EstimatedValue,
    Budget,
    Authority,
    Need,
    Timeline,
    QualificationNo,
    StrongSource,
    OwnInitiative,
    ConsentGranted,
    ConsentWithdrawn,
    RecentContact,
    NewLead,
    NextAction,
    Notes,
    Silence,
    LongSilence,
}

/// <summary>One rule as an organization has it.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Points">What it gives; below zero it takes.</param>
/// <param name="IsActive">Whether it counts.</param>
/// <param name="Days">For rules about time.</param>
/// <param name="Values">For rules about words, industries, domains or sources.</param>
public sealed record LeadScoreRule(LeadScoreRuleKey Key, int Points, bool IsActive, int? Days, IReadOnlyList<string> Values);

/// <summary>What a rule is about, for people, and what it gives when nobody changed it.</summary>
/// <param name="Component">Which side of the lead it is about.</param>
/// <param name="Label">Its name.</param>
/// <param name="Explanation">When it counts.</param>
/// <param name="Default">As delivered.</param>
/// <param name="TakesValues">Whether it looks for words of a list.</param>
public sealed record LeadScoreRuleDefinition(
    LeadScoreComponent Component,
    string Label,
    string Explanation,
    LeadScoreRule Default,
    bool TakesValues
)
{
    /// <summary>All rules, in the order in which people read them.</summary>
    public static IReadOnlyList<LeadScoreRuleDefinition> All { get; } = [.. Fit(), .. Engagement(), .. Activity()];

    public static LeadScoreRuleDefinition Of(LeadScoreRuleKey key) => All.Single(d => d.Default.Key == key);

    private static IEnumerable<LeadScoreRuleDefinition> Fit()
    {
        const LeadScoreComponent fit = LeadScoreComponent.Fit;
        string[] titles = ["founder", "owner", "chief", "ceo", "cto", "cfo", "coo", "president", "vp", "director", "head"];
        yield return Make(
            fit,
            LeadScoreRuleKey.SeniorTitle,
            15,
            "Senior job title",
            "The job title has one of these words.",
            values: titles
        );
        yield return Make(fit, LeadScoreRuleKey.Industry, 10, "Wanted industry", "The industry is one of these.", values: []);
        yield return Make(
            fit,
            LeadScoreRuleKey.BusinessEmail,
            10,
            "Business e-mail",
            "The e-mail address is not at a free mail service."
        );
        yield return Make(
            fit,
            LeadScoreRuleKey.FreeEmail,
            -5,
            "Free mail service",
            "The e-mail address is at one of these services.",
            values: FreeMailServices.Domains
        );
        yield return Make(fit, LeadScoreRuleKey.Phone, 5, "Phone number", "A phone number is given.");
        yield return Make(fit, LeadScoreRuleKey.Company, 5, "Company", "The company is named.");
        yield return Make(fit, LeadScoreRuleKey.EstimatedValue, 5, "Estimated value", "An estimated value is given.");
        yield return Make(fit, LeadScoreRuleKey.Budget, 10, "Budget", "There is a budget.");
        yield return Make(fit, LeadScoreRuleKey.Authority, 10, "Authority", "The person decides.");
        yield return Make(fit, LeadScoreRuleKey.Need, 10, "Need", "There is a need.");
        yield return Make(fit, LeadScoreRuleKey.Timeline, 5, "Timeline", "It is known by when.");
        yield return Make(
            fit,
            LeadScoreRuleKey.QualificationNo,
            -5,
            "A no in qualification",
            "For each of budget, authority, need and timeline that was answered with no."
        );
    }

    private static IEnumerable<LeadScoreRuleDefinition> Engagement()
    {
        const LeadScoreComponent engagement = LeadScoreComponent.Engagement;
        yield return Make(
            engagement,
            LeadScoreRuleKey.StrongSource,
            15,
            "Strong source",
            "The lead came by one of these sources.",
            values: ["referral", "partner", "webinar", "event"]
        );
        yield return Make(
            engagement,
            LeadScoreRuleKey.OwnInitiative,
            10,
            "Own initiative",
            "The lead came by one of these sources.",
            values: ["website", "webForm", "email"]
        );
        yield return Make(engagement, LeadScoreRuleKey.ConsentGranted, 10, "Consent", "The person agreed to be contacted.");
        yield return Make(
            engagement,
            LeadScoreRuleKey.ConsentWithdrawn,
            -20,
            "Consent withdrawn",
            "The person withdrew consent on some channel."
        );
    }

    private static IEnumerable<LeadScoreRuleDefinition> Activity()
    {
        const LeadScoreComponent activity = LeadScoreComponent.Activity;
        yield return Make(
            activity,
            LeadScoreRuleKey.RecentContact,
            10,
            "Recent contact",
            "Somebody spoke with the person within these days.",
            days: 7
        );
        yield return Make(activity, LeadScoreRuleKey.NewLead, 5, "New lead", "It came within these days.", days: 14);
        yield return Make(activity, LeadScoreRuleKey.NextAction, 5, "Next step", "A next action is planned.");
        yield return Make(activity, LeadScoreRuleKey.Notes, 2, "Notes", "For each note on the lead, up to five.");
        yield return Make(
            activity,
            LeadScoreRuleKey.Silence,
            -10,
            "Silence",
            "No contact for these days, counted from the last one or from the beginning.",
            days: 30
        );
        yield return Make(
            activity,
            LeadScoreRuleKey.LongSilence,
            -10,
            "Long silence",
            "On top of the other, when it lasts for these days.",
            days: 90
        );
    }

    private static LeadScoreRuleDefinition Make(
        LeadScoreComponent component,
        LeadScoreRuleKey key,
        int points,
        string label,
        string explanation,
        int? days = null,
        IReadOnlyList<string>? values = null
    ) => new(component, label, explanation, new LeadScoreRule(key, points, true, days, values ?? []), values is not null);
}
