using Crm.Core.Features.Notes;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using Crm.Data.Lists;
using Crm.Data.Persistence;

namespace Crm.Data.Features.Notes;

internal sealed class NoteRepository(CrmDbContext context, ListReader lists, INameLookup names)
    : RecordRepository<Note, NoteView>(context, lists),
        INoteRepository
{
    private static readonly ListSource<Note, NoteView> Shared = new()
    {
        Type = RecordType.Note,
        View = n => new NoteView
        {
            Id = n.Id,
            Version = n.Version,
            CreatedAt = n.CreatedAt,
            UpdatedAt = n.UpdatedAt,
            CreatedBy = n.CreatedById,
            OwnerId = n.OwnerId,
            Owner = n.Owner == null ? null : new PersonRef(n.Owner.Id, n.Owner.DisplayName),
            Tags = n.Tags,
            ExternalId = n.ExternalId,
            DeletedAt = n.DeletedAt,
            Body = n.Body,
            Related = new RecordLink(n.RelatedType, n.RelatedId, null),
            ParentId = n.ParentId,
            IsPinned = n.IsPinned,
            MentionIds = n.Mentions,
        },
        BinText = text => n => n.Excerpt.ToLower().Contains(text),
    };

    protected override ListSource<Note, NoteView> Source => Shared;

    protected override async Task<IReadOnlyList<NoteView>> CompleteAsync(
        IReadOnlyList<NoteView> views,
        CancellationToken cancellationToken
    )
    {
        var ids = views.SelectMany(v => v.MentionIds.Append(v.Related.Id));
        var found = await names.FindAsync(ids, cancellationToken);
        return views
            .Select(v =>
                v with
                {
                    Related = v.Related with { Title = found.Of(v.Related.Id) },
                    Mentions = v.MentionIds.Select(id => found.Person(id)).OfType<PersonRef>().ToList(),
                }
            )
            .ToList();
    }
}
