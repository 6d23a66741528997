namespace Crm.Core.Platform.Tenancy;

/// <summary>All organizations, for jobs that serve each in turn.</summary>
public interface IOrganizationList
{
    Task<IReadOnlyList<Guid>> ListAsync(CancellationToken cancellationToken);
}
