using Crm.Core.Platform.Fields;
using FluentValidation;

namespace Crm.Core.Features.Accounts;

/// <summary>A team with its members.</summary>
public sealed record TeamView
{
    /// <summary>The team.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with every change; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Unique in the organization.</summary>
    public required string Name { get; init; }

    /// <summary>Who leads it, if anybody.</summary>
    public Guid? ManagerId { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<Guid> MemberIds { get; init; }
}

/// <summary>The writable shape of a team.</summary>
public sealed record TeamInput
{
    /// <summary>Required; unique in the organization.</summary>
    /// <example>Field sales</example>
    public string? Name { get; init; }

    /// <summary>Who leads it, if anybody.</summary>
    public Guid? ManagerId { get; init; }

    /// <summary>Everybody in the team; a person is in one team at most, so this may take people out of others.</summary>
    public IReadOnlyList<Guid>? MemberIds { get; init; }
}

/// <summary>What a team must satisfy.</summary>
public sealed class TeamValidator : AbstractValidator<TeamInput>
{
    public const int MaxMembers = 500;

    public TeamValidator()
    {
        RuleFor(t => t.Name).MustBeName("Give the team a name.");
        RuleFor(t => t.MemberIds)
            .Must(m => m is null || m.Count <= MaxMembers)
            .WithMessage($"A team has at most {MaxMembers} members.");
    }
}

/// <summary>All fields of a team.</summary>
public sealed class TeamFields : FieldCatalogue<Team>
{
    public TeamFields()
    {
        Text("name", "Name", t => t.Name).SortedBy(By(t => t.Name));
        Reference("managerId", "Manager", t => t.ManagerId);
        Structure("memberIds", "Members", _ => null).NotFilterable();
        DateTime("createdAt", "Created", t => t.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", t => t.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(Team.Id), "the key itself");
        Exclude(nameof(Team.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Team.Version), "the ETag");
    }

    public override string DefaultSort => "name";
}
