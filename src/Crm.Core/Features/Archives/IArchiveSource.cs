namespace Crm.Core.Features.Archives;

/// <summary>The caller's organization as tables of plain rows, whatever the database.</summary>
public interface IArchiveSource
{
    /// <summary>From here on the tables are read as they are now, whatever others write meanwhile.</summary>
    Task<IArchiveSnapshot> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>The tables of an organization at one moment.</summary>
public interface IArchiveSnapshot : IAsyncDisposable
{
    Guid OrganizationId { get; }

    string OrganizationName { get; }

    /// <summary>The same for every database of one version of the product.</summary>
    string SchemaVersion { get; }

    /// <summary>The tables, each after those that its rows point to, and how many rows they have.</summary>
    IReadOnlyList<(string Entity, int Rows)> Tables { get; }

    /// <summary>What is not among them, and why.</summary>
    IReadOnlyDictionary<string, string> LeftOut { get; }

    /// <summary>Writes the rows of a table, a JSON object a line, without holding them.</summary>
    /// <param name="entity">The table.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="onRows">Told now and then how many more are written.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows.</returns>
    Task<int> WriteAsync(string entity, Stream stream, Func<int, Task> onRows, CancellationToken cancellationToken);
}
