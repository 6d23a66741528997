namespace Crm.Core.Platform.Permissions;

/// <summary>What a person does to a resource; together with the resource's name it makes the permission (<c>contacts.write</c>).</summary>
public enum Access
{
    Read,
    Write,
    Delete,
    Manage,
}

/// <summary>The names of the permissions: <c>resource.access</c>.</summary>
public static class Permission
{
    public const string RecordsRead = "records.read";
    public const string ContactsWrite = "contacts.write";
    public const string ContactsDelete = "contacts.delete";
    public const string CompaniesWrite = "companies.write";
    public const string CompaniesDelete = "companies.delete";
    public const string DealsWrite = "deals.write";

    /// <summary>Deleting deals at all; whose deals is a rule of the deal.</summary>
    public const string DealsDelete = "deals.delete";

    /// <summary>Setting right when a deal was won or lost.</summary>
    public const string DealsCorrect = "deals.correct";
    public const string PipelinesManage = "pipelines.manage";
    public const string LeadsWrite = "leads.write";

    /// <summary>Deleting leads at all; whose leads is a rule of the lead.</summary>
    public const string LeadsDelete = "leads.delete";
    public const string LeadScoreRulesManage = "leadScoreRules.manage";
    public const string LeadFormsManage = "leadForms.manage";
    public const string QuotasManage = "quotas.manage";
    public const string LeadSequencesManage = "leadSequences.manage";

    /// <summary>Taking tickets in, answering and noting.</summary>
    public const string TicketsWrite = "tickets.write";

    /// <summary>Everything else about tickets but deleting.</summary>
    public const string TicketsManage = "tickets.manage";
    public const string TicketsDelete = "tickets.delete";
    public const string ServiceLevelsManage = "serviceLevels.manage";
    public const string TicketFormsManage = "ticketForms.manage";
    public const string CannedRepliesManage = "cannedReplies.manage";
    public const string EmailTemplatesManage = "emailTemplates.manage";
    public const string NotesWrite = "notes.write";

    /// <summary>Deleting notes at all; whose notes is a rule of the note.</summary>
    public const string NotesDelete = "notes.delete";

    public const string AttachmentsWrite = "attachments.write";

    /// <summary>Deleting files at all; whose files is a rule of the file.</summary>
    public const string AttachmentsDelete = "attachments.delete";

    public const string TasksWrite = "tasks.write";
    public const string TasksDelete = "tasks.delete";
    public const string ActivitiesWrite = "activities.write";
    public const string ActivitiesDelete = "activities.delete";

    /// <summary>Changing or deleting what belongs to somebody else (tasks, activities, notes, attachments).</summary>
    public const string OthersWorkManage = "othersWork.manage";
    public const string CampaignsWrite = "campaigns.write";
    public const string CampaignsDelete = "campaigns.delete";
    public const string ProductsWrite = "products.write";
    public const string ProductsDelete = "products.delete";

    /// <summary>Keeping views of lists; whose views is a rule of the view.</summary>
    public const string SavedViewsWrite = "savedViews.write";

    /// <summary>Keeping reports and dashboards; whose is a rule of each.</summary>
    public const string ReportsWrite = "reports.write";
    public const string CustomFieldsManage = "customFields.manage";
    public const string SegmentsManage = "segments.manage";
    public const string TagsManage = "tags.manage";
    public const string ImportsManage = "imports.manage";
    public const string ExportsManage = "exports.manage";

    /// <summary>Forgetting a person for good.</summary>
    public const string ErasuresManage = "erasures.manage";

    /// <summary>Saying how long things are kept.</summary>
    public const string RetentionManage = "retention.manage";
    public const string AuditRead = "audit.read";
    public const string UsersManage = "users.manage";
    public const string TeamsManage = "teams.manage";
    public const string OrganizationManage = "organization.manage";
    public const string CurrenciesManage = "currencies.manage";

    public static string Of(string resource, Access access) =>
        access == Access.Read ? RecordsRead : $"{resource}.{access.ToString().ToLowerInvariant()}";
}
