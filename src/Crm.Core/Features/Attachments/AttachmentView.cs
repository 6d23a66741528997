using System.Text.Json.Serialization;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Attachments;

/// <summary>A file on a record, as shown; its content is at <c>/attachments/{id}/content</c>.</summary>
public sealed record AttachmentView
{
    /// <summary>Which one.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called; harmless as a name of a file on any computer.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, by its content; <c>application/octet-stream</c> when that tells nothing.</summary>
    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Whether it may be shown where it stands (<c>?inline=true</c>): pictures and PDF.</summary>
    public bool CanBeShown => FileKind.IsShown(ContentType);

    /// <summary>The record that it is on.</summary>
    public required RecordRef Related { get; init; }

    /// <summary>The message of a ticket, or the activity, with which it came by mail; null: somebody added it here.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Who added it; null: it came by mail, or the person is gone.</summary>
    public PersonRef? By { get; init; }

    /// <summary>When it went into the recycle bin.</summary>
    public DateTime? DeletedAt { get; init; }

    [JsonIgnore]
    public Guid? ById { get; init; }
}

/// <summary>A file as it comes in.</summary>
/// <param name="Related">The record that it is for.</param>
/// <param name="Name">As its sender calls it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Content">To be read once; it can be set back to its beginning.</param>
public sealed record AttachmentUpload(RecordRef Related, string? Name, long Size, Stream Content);

/// <summary>A file as it goes out.</summary>
/// <param name="View">What it is.</param>
/// <param name="Content">To be read once.</param>
public sealed record AttachmentContent(AttachmentView View, Stream Content);
