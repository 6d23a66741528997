using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Contacts;

public interface IContactRepository : IRecordRepository<Contact, ContactView>
{
    /// <summary>Living contacts, other than <paramref name="except"/>, that hold one of these e-mail keys.</summary>
    Task<IReadOnlyList<(string Key, ContactDuplicate Contact)>> FindHoldersAsync(
        IReadOnlyCollection<string> emailKeys,
        Guid except,
        CancellationToken cancellationToken
    );
}
