namespace Crm.Core.Features.Accounts;

/// <summary>What an organization begins with; each feature adds its own, in the save that makes the organization.</summary>
public interface IOrganizationBeginning
{
    /// <summary>Adds the rows; the new organization is the caller's.</summary>
    void Begin();
}
