using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Campaigns;

public interface ICampaignRepository : IRecordRepository<Campaign, CampaignView>
{
    /// <summary>The living campaign, other than <paramref name="except"/>, with this folded code.</summary>
    Task<NamedRef?> FindByCodeAsync(string codeKey, Guid except, CancellationToken cancellationToken);

    /// <summary>Those of these folded codes that living campaigns have.</summary>
    Task<IReadOnlyList<string>> FindTakenCodesAsync(IReadOnlyCollection<string> codeKeys, CancellationToken cancellationToken);

    /// <summary>Those of these ids that are teams of the organization.</summary>
    Task<IReadOnlyList<Guid>> FindTeamsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
