using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.SavedViews;

/// <summary>The view that a list opens with for one person: their own or one that is shared. At most one for each kind of record.</summary>
public sealed class DefaultView : OrganizationOwned
{
    public required Guid UserId { get; init; }

    public required RecordType Entity { get; init; }

    public required Guid ViewId { get; set; }
}
