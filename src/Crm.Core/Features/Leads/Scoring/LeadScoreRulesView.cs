using Crm.Core.Features.Customers;
using Crm.Core.Platform.Paging;
using FluentValidation;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>The rules by which leads are scored.</summary>
public sealed record LeadScoreRulesView
{
    /// <summary>Rises with every change; also the ETag. 0 while nothing was changed.</summary>
    public required int Version { get; init; }

    /// <summary>When they were last changed; null while nothing was.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>All rules, in reading order.</summary>
    public required IReadOnlyList<LeadScoreRuleView> Items { get; init; }

    public static LeadScoreRulesView Of(LeadScoreRules rules) =>
        new()
        {
            Version = rules.Version,
            UpdatedAt = rules.Version == 0 ? null : rules.UpdatedAt,
            Items = rules.Effective.Select(LeadScoreRuleView.Of).ToList(),
        };
}

/// <summary>One rule.</summary>
public sealed record LeadScoreRuleView
{
    /// <summary>Its stable name.</summary>
    public required LeadScoreRuleKey Key { get; init; }

    /// <summary>Which side of a lead it looks at.</summary>
    public required LeadScoreComponent Component { get; init; }

    /// <summary>Its name, for people.</summary>
    public required string Label { get; init; }

    /// <summary>When it counts, for people.</summary>
    public required string Explanation { get; init; }

    /// <summary>What it gives; below zero it takes.</summary>
    public required int Points { get; init; }

    /// <summary>Whether it counts.</summary>
    public required bool IsActive { get; init; }

    /// <summary>For rules about time; null for others.</summary>
    public int? Days { get; init; }

    /// <summary>For rules about words, industries, domains or sources; null for others.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Whether the organization changed it.</summary>
    public required bool IsChanged { get; init; }

    public static LeadScoreRuleView Of(LeadScoreRule rule)
    {
        var definition = LeadScoreRuleDefinition.Of(rule.Key);
        return new LeadScoreRuleView
        {
            Key = rule.Key,
            Component = definition.Component,
            Label = definition.Label,
            Explanation = definition.Explanation,
            Points = rule.Points,
            IsActive = rule.IsActive,
            Days = rule.Days,
            Values = definition.TakesValues ? rule.Values : null,
            IsChanged = !LeadScoreRules.IsDelivered(rule),
        };
    }
}

/// <summary>Rules to change, by key; those absent stay as they are, null makes one as delivered.</summary>
public sealed record LeadScoreRulesInput
{
    /// <summary>What to change of each rule.</summary>
    /// <example>{"seniorTitle": {"points": 20}}</example>
    public IReadOnlyDictionary<string, LeadScoreRuleInput?>? Rules { get; init; }
}

/// <summary>What can be changed of a rule.</summary>
public sealed record LeadScoreRuleInput
{
    /// <summary>−100 to 100.</summary>
    public int? Points { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool? IsActive { get; init; }

    /// <summary>1 to 365; for rules about time only.</summary>
    public int? Days { get; init; }

    /// <summary>Up to 100; for rules about words, industries, domains or sources only.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>What one rule must satisfy.</summary>
public sealed class LeadScoreRuleValidator : AbstractValidator<LeadScoreRuleInput>
{
    private const int MaxValues = 100;

    public LeadScoreRuleValidator(LeadScoreRuleKey key)
    {
        var definition = LeadScoreRuleDefinition.Of(key);
        RuleFor(r => r.Points)
            .NotNull()
            .WithMessage("Give the points.")
            .InclusiveBetween(-100, 100)
            .WithMessage("Give points from -100 to 100.");
        RuleFor(r => r.IsActive).NotNull().WithMessage("Say whether the rule counts.");
        if (definition.Default.Days is null)
        {
            RuleFor(r => r.Days).Null().WithMessage("This rule is not about days.");
        }
        else
        {
            RuleFor(r => r.Days)
                .NotNull()
                .WithMessage("Give the days.")
                .InclusiveBetween(1, 365)
                .WithMessage("Give days from 1 to 365.");
        }

        RuleFor(r => r.Values)
            .Must(v => definition.TakesValues ? v is null || v.Count <= MaxValues : v is null or { Count: 0 })
            .WithMessage(definition.TakesValues ? $"Give at most {MaxValues} entries." : "This rule has no list.");
        RuleForEach(r => r.Values).NotEmpty().WithMessage("Leave no entry empty.").UpTo(100);
        if (key is LeadScoreRuleKey.StrongSource or LeadScoreRuleKey.OwnInitiative)
        {
            var sources = FilterValue.Names(typeof(LeadSource)).ToHashSet(StringComparer.Ordinal);
            RuleForEach(r => r.Values)
                .Must(v => v is null || sources.Contains(v))
                .WithMessage($"Give sources: {string.Join(", ", sources)}.");
        }
    }
}
