using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Timeline;

/// <summary>Tells changes to people: one sentence each, and names in the place of ids.</summary>
public static class ChangeStory
{
    private const string Gone = "(no longer there)";
    private const string Stage = "stageId";
    private const string LeadStage = "stage";
    private const string ManualScore = "manualScore";
    private const int NamedFields = 3;

    private static readonly Dictionary<string, string> Logged = new(StringComparer.Ordinal)
    {
        ["call"] = "a call",
        ["email"] = "an e-mail",
        ["meeting"] = "a meeting",
        ["message"] = "a message",
        ["visit"] = "a visit",
        ["support"] = "a support case",
        ["sale"] = "a sale",
        ["followUp"] = "a follow-up",
        ["other"] = "an activity",
    };

    /// <summary>"Asha Rao changed Owner and Stage", or, of something, "Asha Rao changed Owner and Stage of Tower B".</summary>
    /// <param name="who">Null: the product itself, or a person who is gone.</param>
    /// <param name="isPerson">Whether a person did it, named or not.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="changes">The fields, as <see cref="Named"/> tells them.</param>
    /// <param name="what">The record, unless it is plain from where the sentence stands.</param>
    public static string Sentence(PersonRef? who, bool isPerson, string kind, IReadOnlyList<FieldChange> changes, string? what)
    {
        var name = who?.DisplayName ?? (isPerson ? "A former colleague" : "The CRM");
        return kind switch
        {
            "note" => $"{name} wrote a note{(what is null ? "" : $" on {what}")}",
            "file" => $"{name} added a file{(what is null ? "" : $" to {what}")}",
            "reply" => $"{name} wrote to the customer{(what is null ? "" : $" of {what}")}",
            "internalNote" => $"{name} wrote an internal note{(what is null ? "" : $" on {what}")}",
            "customerReply" => $"The customer wrote{(what is null ? "" : $" on {what}")}",
            "merged" => $"{name} merged another record into {what ?? "this one"}",
            "split" => $"{name} moved messages of {what ?? "this ticket"} into one of their own",
            // Nobody logs those: they came in.
            "email" when who is null && !isPerson => $"The customer wrote an e-mail{(what is null ? "" : $" on {what}")}",
            _ when Logged.TryGetValue(kind, out var contact) => $"{name} logged {contact}{(what is null ? "" : $" with {what}")}",
            "updated" when StageIn(changes) is { } stage => $"{name} moved {what ?? "this record"} to {stage}",
            "updated" when Find(changes, ManualScore) is { } score => $"{name} {ScoreStory(score, what)}",
            "updated" => $"{name} changed {FieldsOf(changes)}{(what is null ? "" : $" of {what}")}",
            _ => $"{name} {kind} {what ?? "this record"}",
        };
    }

    /// <summary>All ids in values that may stand for people or records.</summary>
    public static IEnumerable<Guid> IdsIn(IEnumerable<FieldChange> changes) =>
        changes.Where(IsReference).SelectMany(c => new[] { IdOf(c.From), IdOf(c.To) }).OfType<Guid>();

    /// <summary>The same changes with present names.</summary>
    public static IReadOnlyList<FieldChange> Named(IReadOnlyList<FieldChange> changes, Names names) =>
        changes.Select(c => IsReference(c) ? c with { From = Name(c, c.From, names), To = Name(c, c.To, names) } : c).ToList();

    // What else changed with the stage (probability, status, reasons) follows from it.
    private static string? StageIn(IReadOnlyList<FieldChange> changes) =>
        Find(changes, Stage)?.To is { } deal && deal.GetValueKind() == JsonValueKind.String ? deal.GetValue<string>()
        : Find(changes, LeadStage)?.To is { } lead ? Words(lead)
        : null;

    private static FieldChange? Find(IReadOnlyList<FieldChange> changes, string field) =>
        changes.FirstOrDefault(c => c.Field == field);

    private static string ScoreStory(FieldChange score, string? what) =>
        score.To is { } value
            ? $"set the score{(what is null ? "" : $" of {what}")} to {value.ToJsonString()} by hand"
            : $"gave the score{(what is null ? "" : $" of {what}")} back to the rules";

    // A choice as people read it: "bestCase" → "best case".
    private static string Words(JsonNode choice) =>
        string.Concat(choice.ToString().Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    // Pointers are called somethingId; the key in another system only looks like one.
    private static bool IsReference(FieldChange change) =>
        IsCustom(change) || (change.Field.EndsWith("Id", StringComparison.Ordinal) && change.Field != "externalId");

    private static bool IsCustom(FieldChange change) =>
        change.Field.StartsWith(CustomFieldDefinition.PathPrefix, StringComparison.Ordinal);

    // A custom field may hold a text that only looks like an id.
    private static JsonNode? Name(FieldChange change, JsonNode? value, Names names) =>
        IdOf(value) is { } id ? names.Of(id) ?? (IsCustom(change) ? value?.DeepClone() : Gone) : value;

    private static Guid? IdOf(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && Guid.TryParseExact(value.GetValue<string>(), "D", out var id)
            ? id
            : null;

    private static string FieldsOf(IReadOnlyList<FieldChange> changes)
    {
        var labels = changes.Select(c => c.Label).ToList();
        return labels.Count switch
        {
            0 => "some details",
            1 => labels[0],
            <= NamedFields => $"{string.Join(", ", labels[..^1])} and {labels[^1]}",
            _ => $"{string.Join(", ", labels[..NamedFields])} and {labels.Count - NamedFields} more",
        };
    }
}
