using Crm.Core.Platform.Records;

namespace Crm.Core.Platform.Errors;

/// <summary>What kind of refusal a <see cref="Failure"/> is; each kind has one HTTP status.</summary>
public enum FailureKind
{
    /// <summary>400: the input is malformed or breaks a rule.</summary>
    Invalid,

    /// <summary>401: nobody is signed in, or the credentials are wrong.</summary>
    Unauthenticated,

    /// <summary>403: the caller may not do this.</summary>
    Forbidden,

    /// <summary>404: absent, in the recycle bin, hidden, or another organization's.</summary>
    NotFound,

    /// <summary>409: in conflict with the present state.</summary>
    Conflict,

    /// <summary>412: the record has changed since the version that the caller holds.</summary>
    Stale,

    /// <summary>429: too many attempts.</summary>
    TooMany,
}

/// <summary>
/// The one expected failure of the business: a kind, a stable code, a sentence for people.
/// Everything else that is thrown is a bug.
/// </summary>
public sealed class Failure : Exception
{
    /// <summary>The code of the conflict over an external id.</summary>
    public const string ExternalIdTaken = "duplicate_external_id";

    private Failure(FailureKind kind, string code, string message)
        : base(message)
    {
        Kind = kind;
        Code = code;
    }

    public FailureKind Kind { get; }

    /// <summary>Stable, snake_case; clients may switch on it.</summary>
    public string Code { get; }

    /// <summary>Messages by JSON field name (<c>emails[0].address</c>); only for <see cref="FailureKind.Invalid"/>.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; private init; } = new Dictionary<string, string[]>();

    /// <summary>Further members of the problem document, such as <c>duplicates</c>.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; private init; } = new Dictionary<string, object?>();

    public static Failure Invalid(string field, string message) =>
        Invalid(new Dictionary<string, string[]> { [field] = [message] });

    public static Failure Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        new(FailureKind.Invalid, "invalid", "Some fields need another look.") { Errors = errors };

    public static Failure Malformed(string message) => new(FailureKind.Invalid, "malformed", message);

    public static Failure NotFound(string what) => new(FailureKind.NotFound, "not_found", $"There is no such {what}.");

    /// <summary>404 of a record that became part of another one.</summary>
    public static Failure Merged(string what, NamedRef into) =>
        new(FailureKind.NotFound, "merged", $"This {what} is part of another one now: {into.Name}.")
        {
            Extensions = new Dictionary<string, object?> { ["mergedInto"] = into },
        };

    public static Failure Forbidden(string message) => new(FailureKind.Forbidden, "forbidden", message);

    public static Failure Unauthenticated(string code, string message) => new(FailureKind.Unauthenticated, code, message);

    public static Failure Stale() =>
        new(FailureKind.Stale, "stale", "Somebody changed this record since you opened it. Nothing was saved.");

    public static Failure TooMany(string message) => new(FailureKind.TooMany, "too_many_requests", message);

    public static Failure Conflict(string code, string message, params (string Name, object? Value)[] extensions) =>
        new(FailureKind.Conflict, code, message) { Extensions = extensions.ToDictionary(e => e.Name, e => e.Value) };
}
