namespace Crm.Core.Features.Exports;

/// <summary>Writes rows as one kind of file, row by row, so that memory stays flat.</summary>
public interface IExportFormat
{
    /// <summary>The kind of file.</summary>
    ExportFormat Format { get; }

    /// <summary>Begins a file. The stream stays open when the writer is done.</summary>
    IExportWriter Begin(Stream stream, ExportPlan plan);
}

/// <summary>A file that is being written.</summary>
public interface IExportWriter : IAsyncDisposable
{
    Task WriteAsync(ExportRow row, CancellationToken cancellationToken);

    /// <summary>Writes what stands at the end; without it the file is not whole.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}
