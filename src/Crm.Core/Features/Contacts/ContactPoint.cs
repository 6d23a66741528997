using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Contacts;

/// <summary>
/// That a living contact holds an e-mail address. The unique index over (organization, key, holder) makes one holder
/// out of two who come at once; an allowed duplicate carries its contact's id as holder and so stands beside.
/// </summary>
public sealed class ContactPoint : OrganizationOwned
{
    private ContactPoint() { }

    public ContactPoint(Guid contactId, string key, bool isAllowedDuplicate)
    {
        ContactId = contactId;
        Key = key;
        Holder = isAllowedDuplicate ? contactId.ToString() : "";
    }

    public Guid ContactId { get; private set; }

    public string Key { get; private set; } = "";

    public string Holder { get; private set; } = "";
}
