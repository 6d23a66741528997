using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Leads.Forms;

public interface ILeadFormRepository : ISettingRepository<LeadForm, LeadFormView>
{
    Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken);
}

/// <summary>An active form, found before anybody is known.</summary>
/// <param name="Id">The form.</param>
/// <param name="OrganizationId">Whose it is.</param>
/// <param name="AllowedOrigins">On whose pages it may stand; none: on any.</param>
public sealed record OpenLeadForm(Guid Id, Guid OrganizationId, IReadOnlyList<string> AllowedOrigins);

/// <summary>Finds out whose form is meant, over all organizations.</summary>
public interface ILeadFormDirectory
{
    /// <summary>The active form with this key; null: there is none.</summary>
    Task<OpenLeadForm?> FindAsync(string key, CancellationToken cancellationToken);
}
