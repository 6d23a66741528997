using FluentValidation;

namespace Crm.Core.Features.Tags;

/// <summary>The writable shape of a tag.</summary>
public sealed record TagInput
{
    /// <summary>Required; 1 to 50 characters without comma and semicolon, unique without case.</summary>
    /// <example>Key account</example>
    public string? Name { get; init; }

    /// <summary>Groups tags in pickers.</summary>
    /// <example>Importance</example>
    public string? Category { get; init; }

    /// <summary><c>#rrggbb</c>.</summary>
    /// <example>#2f80ed</example>
    public string? Color { get; init; }
}

/// <summary>What to merge into a tag.</summary>
public sealed record TagMergeInput
{
    /// <summary>The tag that gives its records to the other one and is gone afterwards.</summary>
    /// <example>019a3c5e-7c11-7a30-9d0e-6f1f0e5b2a11</example>
    public required Guid SourceId { get; init; }
}

/// <summary>What a tag must satisfy.</summary>
public sealed class TagValidator : AbstractValidator<TagInput>
{
    public TagValidator()
    {
        RuleFor(t => t.Name).Must(IsName).WithMessage(NameSentence);
        RuleFor(t => t.Category).MaximumLength(Tag.MaxCategory).WithMessage($"Please keep this to {Tag.MaxCategory} characters.");
        RuleFor(t => t.Color)
            .Must(c => string.IsNullOrEmpty(c) || (c.Length == 7 && c[0] == '#' && c.Skip(1).All(char.IsAsciiHexDigit)))
            .WithMessage("Give a color like #2f80ed.");
    }

    public static string NameSentence => $"A tag has 1 to {Tag.MaxName} characters, without comma and semicolon.";

    /// <summary>Whether this can be the name of a tag, here and on records alike.</summary>
    public static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= Tag.MaxName && !name.Contains(',') && !name.Contains(';');
}
