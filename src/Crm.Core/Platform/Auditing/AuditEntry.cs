using System.Text.Json.Nodes;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Auditing;

/// <summary>What happened to a row.</summary>
public enum ChangeAction
{
    Created,
    Updated,
    Deleted,
    Restored,
}

/// <summary>One field before and after.</summary>
/// <param name="Field">The JSON name of the field.</param>
/// <param name="Label">What people read.</param>
/// <param name="From">The value before, as the API shows it.</param>
/// <param name="To">The value after.</param>
public sealed record FieldChange(string Field, string Label, JsonNode? From, JsonNode? To);

/// <summary>Who changed what, when, with old and new values; written with the change and never altered.</summary>
public sealed class AuditEntry : OrganizationOwned, IVisibleByOwner
{
    public required DateTime At { get; init; }

    /// <summary>Null: the product itself.</summary>
    public Guid? ById { get; init; }

    public required ChangeAction Action { get; init; }

    /// <summary>The kind of entity, as the API names it (<c>contact</c>, <c>user</c>, <c>team</c> …).</summary>
    public required string EntityType { get; init; }

    public required Guid EntityId { get; init; }

    public required string EntityTitle { get; init; }

    public Guid? OwnerId { get; init; }

    public required IReadOnlyList<FieldChange> Changes { get; init; }
}

/// <summary>An entity that is no record but whose changes are audited all the same (users, teams, settings).</summary>
public interface IAudited
{
    Guid Id { get; }

    string AuditType { get; }

    string AuditTitle { get; }

    /// <summary>Whose row it is for those who see only some owners' rows; null: everybody's.</summary>
    Guid? AuditOwnerId => null;

    /// <summary>Whether a change of this property is worth an entry; what says nothing to people is left out anyway.</summary>
    bool Tells(string member) => true;
}
