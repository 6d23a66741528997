using System.Text.Json.Serialization;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Notes;

/// <summary>A note as shown.</summary>
public sealed record NoteView : RecordView
{
    /// <summary>As written, in Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Safe to show: no scripts, no foreign HTML, no images from elsewhere. A mention is a <c>span</c> with <c>data-user-id</c>.</summary>
    public string BodyHtml => NoteMarkdown.ToHtml(Body);

    /// <summary>The record that it is written on.</summary>
    public required RecordLink Related { get; init; }

    /// <summary>The note that this one answers.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Whether it stays at the top of the record.</summary>
    public required bool IsPinned { get; init; }

    /// <summary>The people mentioned, with their present names.</summary>
    public IReadOnlyList<PersonRef> Mentions { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<Guid> MentionIds { get; init; } = [];
}
