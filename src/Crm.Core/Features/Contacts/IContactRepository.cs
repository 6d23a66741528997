using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Contacts;

public interface IContactRepository : IRecordRepository<Contact, ContactView>
{
    /// <summary>Those of these e-mail keys that a living contact other than <paramref name="except"/> holds, whoever may see it.</summary>
    Task<IReadOnlyList<string>> FindTakenAsync(
        IReadOnlyCollection<string> emailKeys,
        Guid except,
        CancellationToken cancellationToken
    );

    /// <summary>Living contacts that the caller sees, other than <paramref name="except"/>, that hold one of these e-mail keys.</summary>
    Task<IReadOnlyList<(string Key, ContactDuplicate Contact)>> FindHoldersAsync(
        IReadOnlyCollection<string> emailKeys,
        Guid except,
        CancellationToken cancellationToken
    );
}
