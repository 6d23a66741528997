using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Quotas;

/// <summary>All fields of a quota.</summary>
public sealed class QuotaFields : FieldCatalogue<Quota>
{
    public QuotaFields()
    {
        Reference("userId", "Person", q => q.UserId);
        Reference("teamId", "Team", q => q.TeamId);
        Text("period", "Period", q => q.Period);
        Date("start", "Start", q => q.Start).Sortable().ReadOnly();
        Money("amount", "Amount", q => q.Amount).Sortable();
        DateTime("createdAt", "Created", q => q.CreatedAt).Sortable().ReadOnly();
        Exclude(nameof(Quota.Id), "the key itself");
        Exclude(nameof(Quota.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Quota.Version), "the ETag");
        Exclude(nameof(Quota.UpdatedAt), "of no use to anybody");
        Exclude(nameof(Quota.HolderId), "userId or teamId once more");
    }

    public override string DefaultSort => "-start";

    public override bool TakesText => false;

    protected override IEnumerable<string> Shown => [.. base.Shown, "user", "team"];
}
