using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>The organization's score rules. After a change all leads are judged anew, in the background.</summary>
public sealed class LeadScoreRulesService(ILeadScoreRepository scores, IOutbox outbox, IUnitOfWork unitOfWork)
{
    public async Task<LeadScoreRulesView> GetAsync(CancellationToken cancellationToken) =>
        LeadScoreRulesView.Of(await scores.FindRulesAsync(cancellationToken) ?? new LeadScoreRules());

    /// <exception cref="Failure">400 that names the rule and what is wrong with it, 412 stale.</exception>
    public Task<LeadScoreRulesView> ChangeAsync(
        Patch<LeadScoreRulesInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var rules = await scores.FindRulesAsync(cancellationToken);
                if (expectedVersion is { } version && version != (rules?.Version ?? 0))
                {
                    throw Failure.Stale();
                }

                if (rules is null)
                {
                    rules = new LeadScoreRules();
                    scores.Add(rules);
                }

                rules.Take(Read(patch.ApplyTo(Describe(rules), "version", "updatedAt", "items")));
                outbox.Add(LeadRescoreHandler.MessageKind, "{}");
                await unitOfWork.SaveAsync(cancellationToken);
                return LeadScoreRulesView.Of(rules);
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private static LeadScoreRulesInput Describe(LeadScoreRules rules) =>
        new()
        {
            Rules = rules.Effective.ToDictionary(
                r => ChoiceName.Of(r.Key),
                LeadScoreRuleInput? (r) =>
                    new LeadScoreRuleInput
                    {
                        Points = r.Points,
                        IsActive = r.IsActive,
                        Days = r.Days,
                        Values = r.Values,
                    }
            ),
        };

    private static List<LeadScoreRule> Read(LeadScoreRulesInput input)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var rules = new List<LeadScoreRule>();
        var known = LeadScoreRuleDefinition.All.ToDictionary(d => ChoiceName.Of(d.Default.Key), StringComparer.Ordinal);
        foreach (var (name, rule) in input.Rules ?? new Dictionary<string, LeadScoreRuleInput?>())
        {
            if (!known.TryGetValue(name, out var definition))
            {
                errors[$"rules.{name}"] = ["There is no such rule."];
            }
            else if (rule is not null)
            {
                var result = new LeadScoreRuleValidator(definition.Default.Key).Validate(rule);
                foreach (var (field, messages) in ValidationErrors.ByField(result))
                {
                    errors[$"rules.{name}.{field}"] = messages;
                }

                rules.Add(Make(definition, rule));
            }
        }

        return errors.Count == 0 ? rules : throw Failure.Invalid(errors);
    }

    private static LeadScoreRule Make(LeadScoreRuleDefinition definition, LeadScoreRuleInput rule) =>
        new(
            definition.Default.Key,
            rule.Points ?? 0,
            rule.IsActive ?? false,
            rule.Days,
            (rule.Values ?? []).Distinct(StringComparer.OrdinalIgnoreCase).ToList()
        );
}
