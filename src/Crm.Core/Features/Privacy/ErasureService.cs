using Crm.Core.Features.Contacts;
using Crm.Core.Features.Exports;
using Crm.Core.Features.Imports;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Files;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Privacy;

/// <summary>
/// Forgets a person for good: what is theirs alone goes, what others share loses their values, and a receipt stays that says
/// nothing of them.
/// </summary>
public sealed class ErasureService(
    IContactRepository contacts,
    IErasureRepository erasures,
    RecordTargets targets,
    IImportFiles uploads,
    IExportFiles exports,
    IFileStorage storage,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    private const int MaxReceipts = 100;
    private const string Lock = "erasures";

    /// <summary>The newest hundred receipts.</summary>
    public async Task<ErasureList> ListAsync(CancellationToken cancellationToken) =>
        new(await erasures.ListAsync(MaxReceipts, cancellationToken));

    /// <exception cref="Failure">404.</exception>
    public async Task<ErasurePreview> PreviewAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var contact = await RequireAsync(contactId, cancellationToken);
        var traces = await erasures.FindTracesAsync(contact, cancellationToken);
        return await erasures.PreviewAsync(contact.Title, traces, cancellationToken);
    }

    /// <returns>The receipt's id.</returns>
    /// <exception cref="Failure">400 on <c>reason</c>, 404, 412 stale.</exception>
    public async Task<ErasureView> EraseAsync(
        Guid contactId,
        ErasureInput input,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        if (input.Reason?.Length > Erasure.MaxReason)
        {
            throw Failure.Invalid("reason", $"Write at most {Erasure.MaxReason} characters.");
        }

        var files = await unitOfWork.RunAsync(
            () => EraseAsync(contactId, input.Reason, expectedVersion, cancellationToken),
            retry: expectedVersion is null,
            cancellationToken
        );
        await DeleteAsync(files, cancellationToken);
        return (await erasures.ListAsync(MaxReceipts, cancellationToken)).First(e => e.ContactId == contactId);
    }

    /// <summary>Erases a contact by a rule, if that still holds when nobody else erases any more.</summary>
    /// <returns>Whether it was erased.</returns>
    public async Task<bool> EraseIfAsync(
        Guid contactId,
        string reason,
        Func<Task<bool>> holds,
        CancellationToken cancellationToken
    )
    {
        var files = await unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync(Lock, cancellationToken);
                return await holds() ? await EraseAsync(contactId, reason, null, cancellationToken) : null;
            },
            retry: true,
            cancellationToken
        );
        if (files is not null)
        {
            await DeleteAsync(files, cancellationToken);
        }

        return files is not null;
    }

    private async Task DeleteAsync(ForgottenFiles files, CancellationToken cancellationToken)
    {
        foreach (var name in files.Attachments)
        {
            await storage.DeleteAsync(name, cancellationToken);
        }

        // Whoever resumes an import after this is told that its file is gone.
        foreach (var name in files.Uploads)
        {
            uploads.Delete(name);
        }

        foreach (var name in files.Exports)
        {
            exports.Delete(name);
        }
    }

    private async Task<ForgottenFiles> EraseAsync(
        Guid contactId,
        string? reason,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        await unitOfWork.LockAsync(Lock, cancellationToken);
        var contact = await RequireAsync(contactId, cancellationToken);
        contact.RequireVersion(expectedVersion);
        var traces = await erasures.FindTracesAsync(contact, cancellationToken);

        // First as people would delete: counts, open screens and what hangs on it follow as ever.
        await erasures.PartAsync(traces, cancellationToken);
        await DeleteAsync(RecordType.Contact, traces.Contacts, cancellationToken);
        await DeleteAsync(RecordType.Lead, traces.Leads, cancellationToken);
        await unitOfWork.FlushAsync(cancellationToken);

        // Then what even a deletion leaves.
        var receipt = new Erasure
        {
            At = time.UtcNow(),
            ById = caller.UserId,
            ContactId = contactId,
            Reason = reason,
        };
        var attachments = await erasures.RemoveAsync(traces, receipt, cancellationToken);
        var (uploaded, exported) = await erasures.ForgetFilesAsync(cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
        return new ForgottenFiles(attachments, uploaded, exported);
    }

    private async Task DeleteAsync(RecordType type, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var target = targets.Of(type);
        foreach (var record in await target.FindAsync(ids, inBin: false, cancellationToken))
        {
            record.Delete(time.UtcNow());
        }
    }

    private sealed record ForgottenFiles(
        IReadOnlyList<string> Attachments,
        IReadOnlyList<string> Uploads,
        IReadOnlyList<string> Exports
    );

    private async Task<Contact> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        (await contacts.FindAsync([id], inBin: false, cancellationToken)).SingleOrDefault()
        ?? throw Failure.NotFound(RecordType.Contact.Word());
}
