using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Files;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Attachments;

/// <summary>Takes files on records, hands them out, deletes and restores them. Whoever can't see a record can't see its files.</summary>
public sealed class AttachmentService(
    IAttachmentRepository attachments,
    IFileStorage storage,
    AttachmentFields fields,
    AttachmentOptions options,
    IReferenceLookup records,
    RecordServiceContext context
)
{
    /// <summary>The files of the one record that the query names.</summary>
    /// <exception cref="Failure">400 for a wrong parameter; 404 when the record can't be seen.</exception>
    public async Task<Page<AttachmentView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var parameters = query.ToList();
        var request = ListRequestParser.Parse(fields, parameters, context.Caller);
        var related = RelatedIn(request.Query);
        await RequireSeenAsync(related, related.Type.Word(), cancellationToken);
        return await attachments.ListAsync(request, cancellationToken);
    }

    /// <exception cref="Failure">404.</exception>
    public async Task<AttachmentView> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await attachments.ViewAsync(id, cancellationToken) ?? throw NotFound();
        await RequireSeenAsync(view.Related, "file", cancellationToken);
        return view;
    }

    /// <summary>
    /// Keeps a file on a record: its content first, then the row. Should the second fail, nobody was told of the file, and it is
    /// swept away.
    /// </summary>
    /// <exception cref="Failure">400 invalid.</exception>
    public async Task<AttachmentView> AddAsync(AttachmentUpload upload, CancellationToken cancellationToken)
    {
        // Before anything is stored.
        await context.References.RequireSubjectAsync("relatedId", upload.Related, cancellationToken);
        var stored = await StoreAsync(upload.Name, upload.Size, upload.Content, cancellationToken);
        await context.UnitOfWork.RunAsync(
            async () =>
            {
                var subject = await context.References.RequireSubjectAsync("relatedId", upload.Related, cancellationToken);
                attachments.Add(stored.On(upload.Related, subject));
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return stored.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(stored.Id, cancellationToken);
    }

    /// <summary>Checks and keeps the content alone; the row is the caller's affair.</summary>
    /// <exception cref="Failure">400 when it is not taken.</exception>
    public async Task<StoredContent> StoreAsync(string? givenName, long size, Stream content, CancellationToken cancellationToken)
    {
        var name = FileName.Clean(givenName);
        var head = new byte[FileKind.HeadBytes];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        var start = head.AsMemory(0, read);
        if (options.Problem(name, size, start.Span) is { } problem)
        {
            throw Failure.Invalid("file", problem);
        }

        var stored = new StoredContent(Guid.CreateVersion7(), name, FileKind.Of(name, start.Span), size);
        var place = StoredFiles.NameOf(context.Caller.OrganizationId, stored.Id);
        await storage.WriteAsync(place, content, cancellationToken);
        return stored;
    }

    /// <summary>Opens the content of a file.</summary>
    /// <exception cref="Failure">404.</exception>
    public async Task<AttachmentContent> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await GetAsync(id, cancellationToken);
        var place = StoredFiles.NameOf(context.Caller.OrganizationId, id);
        return new AttachmentContent(view, await storage.OpenAsync(place, cancellationToken) ?? throw NotFound());
    }

    /// <summary>Moves a file into the recycle bin.</summary>
    /// <exception cref="Failure">403, 404.</exception>
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, file => file.Delete(context.Time.UtcNow()), inBin: false, cancellationToken);

    /// <summary>Takes a file out of the recycle bin; one that is not there is simply shown.</summary>
    /// <exception cref="Failure">403, 404.</exception>
    public async Task<AttachmentView> RestoreAsync(Guid id, CancellationToken cancellationToken)
    {
        var kept = context.Caller.Current.BinRetention;
        await ChangeAsync(id, file => file.Restore(context.Time.UtcNow(), kept), inBin: true, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    private Task ChangeAsync(Guid id, Action<Attachment> change, bool inBin, CancellationToken cancellationToken) =>
        context.UnitOfWork.RunAsync(
            async () =>
            {
                var file = await attachments.FindAsync(id, cancellationToken);
                if (file is null || (!inBin && file.DeletedAt is not null))
                {
                    throw NotFound();
                }

                file.SeenBy(await RequireSeenAsync(file.Related, "file", cancellationToken));
                RequireMayChange(file);
                change(file);
                await context.UnitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: true,
            cancellationToken
        );

    private async Task<RecordSubject> RequireSeenAsync(RecordRef related, string what, CancellationToken cancellationToken) =>
        await records.FindSubjectAsync(related, cancellationToken) ?? throw Failure.NotFound(what);

    private void RequireMayChange(Attachment file)
    {
        var caller = context.Caller.Current;
        if (caller.UserId is not null && !file.IsOf(caller.UserId) && !caller.May(Permission.OthersWorkManage))
        {
            throw Failure.Forbidden("This file is somebody else's.");
        }
    }

    // The parameters of a cursor come along with it.
    private static RecordRef RelatedIn(IEnumerable<KeyValuePair<string, string>> query)
    {
        var given = query.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var type = Enum.GetValues<RecordType>()
            .Cast<RecordType?>()
            .FirstOrDefault(t => t!.Value.Word() == given.GetValueOrDefault("relatedType"));
        return new RecordRef(
            type ?? throw Failure.Invalid("relatedType", "Name one kind of record, such as contact."),
            Guid.TryParse(given.GetValueOrDefault("relatedId"), out var id)
                ? id
                : throw Failure.Invalid("relatedId", "Name one record by its id.")
        );
    }

    private static Failure NotFound() => Failure.NotFound("file");
}

/// <summary>Content that is kept and of which nobody knows yet.</summary>
/// <param name="Id">Of the file to be.</param>
/// <param name="Name">Harmless.</param>
/// <param name="ContentType">What it really is.</param>
/// <param name="Size">In bytes.</param>
public sealed record StoredContent(Guid Id, string Name, string ContentType, long Size)
{
    /// <summary>The file on a record.</summary>
    public Attachment On(RecordRef related, RecordSubject subject) => new(Name, ContentType, Size, related, subject) { Id = Id };
}
