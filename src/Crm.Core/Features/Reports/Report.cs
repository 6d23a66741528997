using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Reports;

/// <summary>A question about records under a name: what is counted, told apart by what, and how the answer is drawn.</summary>
public sealed class Report : OrganizationOwned
{
    public const int MaxName = 100;
    public const int MaxDescription = 500;

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>Whose it is; only this person and, while it is shared, those who manage others' work change it.</summary>
    public required Guid OwnerId { get; init; }

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>Whether everybody in the organization sees it, and runs it over the records that they may see.</summary>
    public bool IsShared { get; private set; }

    /// <summary>What it counts; as in <see cref="Question"/>.</summary>
    public RecordType Entity { get; private set; }

    public ReportQuestion Question { get; private set; } = new();

    /// <exception cref="Failure">412 <c>stale</c>.</exception>
    public void RequireVersion(int? expected) => Versions.Require(Version, expected);

    /// <summary>Takes over checked input.</summary>
    public void Describe(ReportInput input)
    {
        Name = input.Name!.Trim();
        Description = string.IsNullOrWhiteSpace(input.Description) ? null : input.Description.Trim();
        IsShared = input.IsShared == true;
        Entity = input.Entity!.Value;
        Question = input.Plain();
    }
}
