using System.Text.Json.Nodes;
using Crm.Core.Features.Companies;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Merges;

/// <summary>A company that takes in another one does not come to stand below itself.</summary>
public sealed class CompanyMergeRule(CompanyHierarchyService hierarchy) : IMergeRule
{
    public RecordType Type => RecordType.Company;

    public async Task SettleAsync(
        Record survivor,
        Record source,
        IReadOnlySet<string> take,
        JsonObject values,
        CancellationToken cancellationToken
    ) =>
        values["parentId"] = await hierarchy.ParentOfMergedAsync(
            (Company)survivor,
            (Company)source,
            take.Contains("parentId"),
            cancellationToken
        );
}
