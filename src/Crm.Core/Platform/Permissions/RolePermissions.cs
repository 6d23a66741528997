using System.Collections.Frozen;
using static Crm.Core.Platform.Permissions.Permission;

namespace Crm.Core.Platform.Permissions;

/// <summary>The table "who may what" of the API contract; the only place that says it.</summary>
public static class RolePermissions
{
    private static readonly FrozenSet<string> Viewer = Set(RecordsRead);

    /// <summary>What everybody does who works with customers.</summary>
    private static readonly FrozenSet<string> Staff = Set(
        Viewer,
        ContactsWrite,
        TicketsWrite,
        NotesWrite,
        NotesDelete,
        AttachmentsWrite,
        AttachmentsDelete,
        TasksWrite,
        TasksDelete,
        ActivitiesWrite,
        ActivitiesDelete,
        SavedViewsWrite,
        ReportsWrite
    );

    private static readonly FrozenSet<string> SupportAgent = Set(Staff, TicketsManage);

    private static readonly FrozenSet<string> SalesRep = Set(
        Staff,
        CompaniesWrite,
        LeadsWrite,
        LeadsDelete,
        DealsWrite,
        DealsDelete
    );

    private static readonly FrozenSet<string> Manager = Set(
        SalesRep,
        ContactsDelete,
        CompaniesDelete,
        DealsCorrect,
        PipelinesManage,
        CampaignsWrite,
        CampaignsDelete,
        ProductsWrite,
        ProductsDelete,
        LeadScoreRulesManage,
        LeadFormsManage,
        LeadSequencesManage,
        QuotasManage,
        TicketsManage,
        TicketsDelete,
        ServiceLevelsManage,
        TicketFormsManage,
        CannedRepliesManage,
        EmailTemplatesManage,
        OthersWorkManage,
        CustomFieldsManage,
        SegmentsManage,
        TagsManage,
        ImportsManage,
        ExportsManage,
        AuditRead
    );

    private static readonly FrozenSet<string> Admin = Set(
        Manager,
        UsersManage,
        TeamsManage,
        OrganizationManage,
        CurrenciesManage,
        ErasuresManage,
        RetentionManage
    );

    public static FrozenSet<string> Of(Role role) =>
        role switch
        {
            Role.Admin => Admin,
            Role.Manager => Manager,
            Role.SalesRep => SalesRep,
            Role.SupportAgent => SupportAgent,
            Role.Viewer => Viewer,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without permissions"),
        };

    /// <summary>Every permission there is.</summary>
    public static FrozenSet<string> All => Admin;

    private static FrozenSet<string> Set(params string[] own) => own.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(FrozenSet<string> lesser, params string[] own) =>
        lesser.Concat(own).ToFrozenSet(StringComparer.Ordinal);
}
