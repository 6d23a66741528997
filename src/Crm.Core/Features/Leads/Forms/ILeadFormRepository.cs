using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Leads.Forms;

public interface ILeadFormRepository
{
    Task<Page<LeadFormView>> ListAsync(ListRequest request, CancellationToken cancellationToken);

    Task<LeadFormView?> ViewAsync(Guid id, CancellationToken cancellationToken);

    Task<LeadForm?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<bool> IsNameTakenAsync(string nameKey, Guid except, CancellationToken cancellationToken);

    void Add(LeadForm form);

    void Remove(LeadForm form);
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
