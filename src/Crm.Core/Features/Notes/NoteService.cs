using Crm.Core.Features.Notifications;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Notes;

/// <summary>Writes, changes, deletes and lists notes, and tells the people whom they concern.</summary>
public sealed class NoteService(
    INoteRepository notes,
    NoteFields fields,
    NoteValidator validator,
    Notifier notifier,
    RecordServiceContext context
) : RecordService<Note, NoteInput, NoteView>(notes, fields, validator, context)
{
    protected override RecordType Type => RecordType.Note;

    protected override string Resource => "notes";

    protected override NoteInput Defaults() => new() { OwnerId = Context.Caller.UserId };

    protected override NoteInput Describe(Note n) =>
        new()
        {
            OwnerId = n.OwnerId,
            Tags = n.Tags,
            ExternalId = n.ExternalId,
            Body = n.Body,
            Related = n.Related,
            ParentId = n.ParentId,
            IsPinned = n.IsPinned,
            Mentions = n.Mentions,
        };

    protected override async Task<Note> MakeAsync(NoteInput input, ChangeOptions options, CancellationToken cancellationToken)
    {
        var parent = await FindParentAsync(input.ParentId, cancellationToken);
        var related =
            input.Related ?? parent?.Related ?? throw Failure.Invalid("related", "Say which record this is written on.");
        if (parent is not null && parent.Related != related)
        {
            throw Failure.Invalid("parentId", "The note that this one answers is on another record.");
        }

        if (related.Type == RecordType.Note)
        {
            throw Failure.Invalid("related", "A note is answered by parentId, not written on.");
        }

        var subject = await Context.References.RequireSubjectAsync("related", related, cancellationToken);

        var note = new Note(related, subject.Title, subject.OwnerId, parent?.ParentId ?? parent?.Id);
        var told = await DescribeAsync(note, input, cancellationToken);
        if (parent?.CreatedById is { } author && !told.Contains(author))
        {
            await TellAsync(note, NotificationKind.Reply, [author], cancellationToken);
        }

        return note;
    }

    protected override async Task ApplyAsync(
        Note note,
        NoteInput input,
        ChangeOptions options,
        CancellationToken cancellationToken
    )
    {
        if (input.Related != note.Related)
        {
            throw Failure.Invalid("related", "A note stays on the record that it was written on.");
        }

        if (input.ParentId != note.ParentId)
        {
            throw Failure.Invalid("parentId", "A note stays in its thread.");
        }

        await DescribeAsync(note, input, cancellationToken);
    }

    protected override void RequireMayChange(Note note)
    {
        var caller = Context.Caller.Current;
        if (caller.UserId is not null && !note.IsOf(caller.UserId) && !caller.May(Permission.OthersWorkManage))
        {
            throw Failure.Forbidden("This note is somebody else's.");
        }
    }

    protected override Task DeleteAsync(Note note, CancellationToken cancellationToken)
    {
        RequireMayChange(note);
        return base.DeleteAsync(note, cancellationToken);
    }

    protected override async Task RestoreAsync(Note note, CancellationToken cancellationToken)
    {
        RequireMayChange(note);
        await Context.References.RequireLivingAsync(note.Related, Type, cancellationToken);
        await base.RestoreAsync(note, cancellationToken);
    }

    // The head of the thread, or the note itself when it is one; only its own kind can be answered.
    private async Task<Note?> FindParentAsync(Guid? id, CancellationToken cancellationToken)
    {
        if (id is not { } parent)
        {
            return null;
        }

        var found = await notes.FindAsync([parent], inBin: false, cancellationToken);
        return found.SingleOrDefault() ?? throw Failure.Invalid("parentId", "There is no such note.");
    }

    private async Task<IReadOnlyCollection<Guid>> DescribeAsync(Note note, NoteInput input, CancellationToken cancellationToken)
    {
        var before = note.Mentions;
        var mentions = MentionsOf(note, input);
        var added = mentions.Except(before).ToList();
        await Context.References.RequireUsersAsync("mentions", added.Intersect(input.Mentions ?? []), cancellationToken);
        note.Describe(input, mentions);
        await TellAsync(note, NotificationKind.Mention, added, cancellationToken);
        return added;
    }

    // Who is no longer named in the text is no longer mentioned, unless they stand beside it.
    private static List<Guid> MentionsOf(Note note, NoteInput input)
    {
        var given = input.Mentions ?? [];
        var beside = given.SequenceEqual(note.Mentions) ? given.Except(NoteMarkdown.MentionedIn(note.Body)) : given;
        return beside.Concat(NoteMarkdown.MentionedIn(input.Body ?? "")).Distinct().Take(NoteValidator.MaxMentions).ToList();
    }

    private Task TellAsync(
        Note note,
        NotificationKind kind,
        IReadOnlyCollection<Guid> people,
        CancellationToken cancellationToken
    ) =>
        notifier.NotifyAsync(
            new Notice(kind, note.Related, note.RelatedTitle, note.Excerpt, note.VisibleByOwnerId),
            people,
            cancellationToken
        );
}
