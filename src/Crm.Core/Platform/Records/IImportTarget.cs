using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;

namespace Crm.Core.Platform.Records;

/// <summary>Records that files are imported into: the single rules of create and change, without a save, for many rows at once.</summary>
public interface IImportTarget : IBulkTarget
{
    /// <summary>The writable shape: a <see cref="RecordInput"/>.</summary>
    Type Input { get; }

    FieldCatalogue Fields { get; }

    /// <summary>Reads what the rules are going to ask of these rows, so that no row asks the database by itself.</summary>
    Task ReadAheadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken);

    /// <summary>The writable shape of a record as it is.</summary>
    JsonObject Show(Record record);

    /// <summary>A new record in the save of the present use case.</summary>
    /// <exception cref="Failure">400 invalid, 409 duplicate.</exception>
    Task<Record> CreateAsync(JsonObject values, bool allowDuplicate, CancellationToken cancellationToken);

    /// <summary>Changes a record in the save of the present use case.</summary>
    /// <returns>The patch that takes it back; null when nothing is different.</returns>
    /// <exception cref="Failure">400 invalid, 403, 409.</exception>
    Task<JsonObject?> ChangeReversiblyAsync(Record record, JsonObject values, CancellationToken cancellationToken);
}
