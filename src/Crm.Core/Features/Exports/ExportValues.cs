using Crm.Core.Platform.Records;
using Permissions = Crm.Core.Platform.Permissions.Permission;

namespace Crm.Core.Features.Exports;

/// <summary>What the file of an export is.</summary>
public enum ExportFormat
{
    Csv,
    Xlsx,
    Json,
}

/// <summary>What an export is of: a kind of record, or the whole organization.</summary>
public enum ExportEntity
{
    Contact,
    Company,
    Campaign,
    Lead,
    Deal,
    Task,
    Activity,
    Note,
    Ticket,
    Product,

    /// <summary>All that belongs to the organization, as an archive that another installation restores.</summary>
    Organization,
}

public static class ExportEntities
{
    /// <summary>The kind of record; null for the whole organization.</summary>
    public static RecordType? RecordType(this ExportEntity entity) =>
        entity == ExportEntity.Organization ? null : Enum.Parse<RecordType>(entity.ToString());

    /// <summary>The list of a kind of record.</summary>
    public static ExportEntity AsExport(this RecordType type) => Enum.Parse<ExportEntity>(type.ToString());

    /// <summary>What a person must be allowed to.</summary>
    public static string Permission(this ExportEntity entity) =>
        entity == ExportEntity.Organization ? Permissions.OrganizationManage : Permissions.ExportsManage;
}

/// <summary>How far an export has come.</summary>
public enum ExportStatus
{
    Queued,
    Running,
    Completed,
    Failed,
}
