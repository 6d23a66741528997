namespace Crm.Core.Features.Exports;

/// <summary>What the file of an export is.</summary>
public enum ExportFormat
{
    Csv,
    Xlsx,
    Json,
}

/// <summary>How far an export has come.</summary>
public enum ExportStatus
{
    Queued,
    Running,
    Completed,
    Failed,
}
