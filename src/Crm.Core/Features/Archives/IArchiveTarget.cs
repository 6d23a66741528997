using Crm.Core.Platform.Errors;

namespace Crm.Core.Features.Archives;

/// <summary>Where an archived organization comes to life again.</summary>
public interface IArchiveTarget
{
    /// <summary>The schema of this installation.</summary>
    string SchemaVersion { get; }

    /// <summary>
    /// Writes all rows in one transaction, with their ids; people without passwords. What search knows is made anew. Whatever
    /// ends it before its end leaves nothing behind.
    /// </summary>
    /// <param name="manifest">What the archive is.</param>
    /// <param name="open">Opens one of its files; each is opened once or twice, and read to its end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Failure">409 when the organization, or somebody's e-mail address, is here already.</exception>
    Task RestoreAsync(ArchiveManifest manifest, Func<ArchivedFile, Stream> open, CancellationToken cancellationToken);
}

/// <summary>The file is no archive, or not a whole one; the message is for people.</summary>
public sealed class ArchiveException(string message, Exception? inner = null) : Exception(message, inner);
