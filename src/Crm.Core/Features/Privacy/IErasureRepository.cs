using Crm.Core.Features.Contacts;
using Crm.Core.Platform.Paging;

namespace Crm.Core.Features.Privacy;

/// <summary>All that stands for one person.</summary>
/// <param name="Contacts">The contact, and those that were merged into it.</param>
/// <param name="Leads">Leads that became the contact or have an address of theirs.</param>
/// <param name="Values">What the person is known by: names, addresses, numbers.</param>
public sealed record PersonTraces(IReadOnlyList<Guid> Contacts, IReadOnlyList<Guid> Leads, IReadOnlyList<string> Values)
{
    public IReadOnlyList<Guid> All => [.. Contacts, .. Leads];
}

public interface IErasureRepository
{
    /// <summary>Receipts, the newest first.</summary>
    Task<IReadOnlyList<ErasureView>> ListAsync(int max, CancellationToken cancellationToken);

    /// <summary>What stands for the person, whoever may see it, be it in the recycle bin.</summary>
    Task<PersonTraces> FindTracesAsync(Contact contact, CancellationToken cancellationToken);

    /// <summary>What would go and what would stay.</summary>
    Task<ErasurePreview> PreviewAsync(string name, PersonTraces traces, CancellationToken cancellationToken);

    /// <summary>Parts what others share from the person, as a change that is saved like any other.</summary>
    Task PartAsync(PersonTraces traces, CancellationToken cancellationToken);

    /// <summary>Removes what is the person's alone, and the person's values from all else; in the present transaction.</summary>
    /// <returns>Names under which the person's own files are stored.</returns>
    Task<IReadOnlyList<string>> RemoveAsync(PersonTraces traces, Erasure receipt, CancellationToken cancellationToken);

    /// <summary>Names of stored files that may hold what the person is known by: uploads and exports.</summary>
    Task<(IReadOnlyList<string> Uploads, IReadOnlyList<string> Exports)> ForgetFilesAsync(CancellationToken cancellationToken);
}
