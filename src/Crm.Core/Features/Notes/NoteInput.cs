using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;
using FluentValidation;

namespace Crm.Core.Features.Notes;

/// <summary>The writable shape of a note.</summary>
public sealed record NoteInput : RecordInput
{
    /// <summary>Markdown, 1 to 20,000 characters. <c>@[Name](user:id)</c> mentions a person.</summary>
    /// <example>**Called back**: wants the offer by Friday.</example>
    public string? Body { get; init; }

    /// <summary>The record that it is written on; required but for a reply, and the same for ever.</summary>
    /// <example>{"type": "contact", "id": "019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11"}</example>
    public RecordRef? Related { get; init; }

    /// <summary>The note that this one answers. An answer to an answer joins the same thread.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Keeps it at the top of the record.</summary>
    /// <example>true</example>
    public bool? IsPinned { get; init; }

    /// <summary>Ids of people to notify besides those named in the text.</summary>
    public IReadOnlyList<Guid>? Mentions { get; init; }
}

/// <summary>What a note must satisfy, on create and on change alike.</summary>
public sealed class NoteValidator : AbstractValidator<NoteInput>
{
    public const int MaxMentions = 50;

    public NoteValidator()
    {
        this.CommonFields();
        RuleFor(n => n.Body)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Write something.")
            .MaximumLength(Note.MaxBody)
            .WithMessage($"Please keep this to {Note.MaxBody:N0} characters.")
            .Must(body => NoteMarkdown.IsReadable(body!))
            .WithMessage("This text is nested too deeply.");
        RuleFor(n => n.Mentions)
            .Must(m => m is null || m.Count <= MaxMentions)
            .WithMessage($"Mention at most {MaxMentions} people.");
    }
}
