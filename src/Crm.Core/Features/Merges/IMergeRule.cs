using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Merges;

/// <summary>What one kind of record asks of a merge beyond the rules of all.</summary>
public interface IMergeRule
{
    RecordType Type { get; }

    /// <summary>What whoever merges such records, or parts them again, has to be allowed to do with them.</summary>
    Access Access => Access.Delete;

    /// <summary>Has its say before anything is done.</summary>
    /// <param name="survivor">The record that stays.</param>
    /// <param name="source">The record that becomes part of it.</param>
    /// <param name="take">Fields whose value is the source's.</param>
    /// <param name="values">The merge patch that makes the survivor of the two.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Failure">409 when the two can't become one.</exception>
    Task SettleAsync(
        Record survivor,
        Record source,
        IReadOnlySet<string> take,
        JsonObject values,
        CancellationToken cancellationToken
    );

    /// <summary>Brings a record in step with what came to it or left it.</summary>
    Task FollowAsync(Record record, CancellationToken cancellationToken) => Task.CompletedTask;
}
