using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Leads.Scoring;

/// <summary>What an organization changed of the rules; what it left alone is as delivered, also in a later version.</summary>
public sealed class LeadScoreRules : OrganizationOwned, IAudited
{
    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public IReadOnlyList<LeadScoreRule> Changed { get; private set; } = [];

    string IAudited.AuditType => "leadScoreRules";

    string IAudited.AuditTitle => "Lead score rules";

    /// <summary>All rules as they count.</summary>
    public IReadOnlyList<LeadScoreRule> Effective =>
        LeadScoreRuleDefinition.All.Select(d => Changed.FirstOrDefault(r => r.Key == d.Default.Key) ?? d.Default).ToList();

    /// <summary>Takes over checked rules; one that is as delivered is not kept.</summary>
    public void Take(IReadOnlyList<LeadScoreRule> rules) => Changed = rules.Where(r => !IsDelivered(r)).ToList();

    public static bool IsDelivered(LeadScoreRule rule)
    {
        var delivered = LeadScoreRuleDefinition.Of(rule.Key).Default;
        return rule with { Values = delivered.Values } == delivered && rule.Values.SequenceEqual(delivered.Values);
    }
}
