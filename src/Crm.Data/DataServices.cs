using Crm.Core.Features.Activities;
using Crm.Core.Features.Analytics;
using Crm.Core.Features.Archives;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Campaigns;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Currencies;
using Crm.Core.Features.CustomFields;
using Crm.Core.Features.Dashboards;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Emails;
using Crm.Core.Features.Exports;
using Crm.Core.Features.Forecast;
using Crm.Core.Features.Imports;
using Crm.Core.Features.InboundMail;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Core.Features.Leads.Forms;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Features.Mailbox;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Merges.Duplicates;
using Crm.Core.Features.Notes;
using Crm.Core.Features.Notifications;
using Crm.Core.Features.Pipelines;
using Crm.Core.Features.Privacy;
using Crm.Core.Features.Products;
using Crm.Core.Features.Quotas;
using Crm.Core.Features.Reports;
using Crm.Core.Features.Reports.Schedules;
using Crm.Core.Features.SavedViews;
using Crm.Core.Features.Search;
using Crm.Core.Features.Segments;
using Crm.Core.Features.Tags;
using Crm.Core.Features.Tasks;
using Crm.Core.Features.TicketForms;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.CannedReplies;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Features.Tickets.Splits;
using Crm.Core.Features.Timeline;
using Crm.Core.Features.Today;
using Crm.Core.Platform.Idempotency;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Changes;
using Crm.Data.Features.Accounts;
using Crm.Data.Features.Activities;
using Crm.Data.Features.Analytics;
using Crm.Data.Features.Archives;
using Crm.Data.Features.Attachments;
using Crm.Data.Features.Campaigns;
using Crm.Data.Features.Companies;
using Crm.Data.Features.Contacts;
using Crm.Data.Features.Currencies;
using Crm.Data.Features.CustomFields;
using Crm.Data.Features.Dashboards;
using Crm.Data.Features.Deals;
using Crm.Data.Features.Emails;
using Crm.Data.Features.Exports;
using Crm.Data.Features.Forecast;
using Crm.Data.Features.Idempotency;
using Crm.Data.Features.Imports;
using Crm.Data.Features.InboundMail;
using Crm.Data.Features.Leads;
using Crm.Data.Features.Mailbox;
using Crm.Data.Features.Merges;
using Crm.Data.Features.Notes;
using Crm.Data.Features.Notifications;
using Crm.Data.Features.Outbox;
using Crm.Data.Features.Pipelines;
using Crm.Data.Features.Privacy;
using Crm.Data.Features.Products;
using Crm.Data.Features.Quotas;
using Crm.Data.Features.Reports;
using Crm.Data.Features.SavedViews;
using Crm.Data.Features.Search;
using Crm.Data.Features.Segments;
using Crm.Data.Features.Tags;
using Crm.Data.Features.Tasks;
using Crm.Data.Features.TicketForms;
using Crm.Data.Features.Tickets;
using Crm.Data.Features.Timeline;
using Crm.Data.Features.Today;
using Crm.Data.Lists;
using Crm.Data.Persistence;
using Crm.Data.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Data;

/// <summary>Registers what is the same on every database; each database project adds its own part.</summary>
public static class DataServices
{
    public static IServiceCollection AddCrmData(this IServiceCollection services)
    {
        services.AddMemoryCache(options => options.SizeLimit = 10_000);
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IServerFacts, ServerFacts>();
        services.AddScoped<ListReader>();
        services.AddScoped<TextFilter>();
        services.AddScoped<ChangeCounters>();
        services.AddScoped<AnswerCache>();
        services.AddScoped<ListCounter>();
        services.AddScoped<ListSums>();
        services.AddScoped<ReferenceLookup>();
        services.AddScoped<IReferenceLookup>(s => s.GetRequiredService<ReferenceLookup>());
        AddChanges(services);
        AddRetention(services);
        services.AddAccountData();
        services.AddScoped<OutboxRepository>();
        services.AddScoped<IOutbox>(s => s.GetRequiredService<OutboxRepository>());
        services.AddScoped<IOutboxRepository>(s => s.GetRequiredService<OutboxRepository>());
        services.AddScoped<IOutboxQueue, OutboxQueue>();
        services.AddScoped<IHangingRecords, HangingRecordFinder>();
        services.AddRecords<IContactRepository, ContactRepository>();
        services.AddRecords<ICompanyRepository, CompanyRepository>();
        services.AddScoped<IPipelineRepository, PipelineRepository>();
        services.AddScoped<IDealReasonRepository, DealReasonRepository>();
        services.AddScoped<ICurrencyRepository, CurrencyRepository>();
        services.AddScoped<CustomFieldSets>();
        services.AddScoped<ICustomFieldRepository, CustomFieldRepository>();
        services.AddScoped<IQuotaRepository, QuotaRepository>();
        services.AddRemembered<IForecastRepository, ForecastRepository>();
        services.AddScoped<IDealValueRepository, DealValueRepository>();
        services.AddRemembered<IAnalyticsRepository, AnalyticsRepository>();
        services.AddRemembered<ISalesAnalyticsRepository, SalesAnalyticsRepository>();
        services.AddRemembered<IPipelineAnalyticsRepository, PipelineAnalyticsRepository>();
        services.AddRemembered<ILeadAnalyticsRepository, LeadAnalyticsRepository>();
        services.AddRemembered<ICampaignAnalyticsRepository, CampaignAnalyticsRepository>();
        services.AddRemembered<IActivityAnalyticsRepository, ActivityAnalyticsRepository>();
        services.AddRemembered<ICustomerAnalyticsRepository, CustomerAnalyticsRepository>();
        services.AddRemembered<ISupportAnalyticsRepository, SupportAnalyticsRepository>();
        services.AddScoped<CampaignNumbers>();
        services.AddScoped<TextRedaction>();
        services.AddScoped<IErasureRepository, ErasureRepository>();
        services.AddScoped<IPersonMessages, PersonMessages>();
        services.AddRecords<IProductRepository, ProductRepository>();
        services.AddScoped<DealViews>();
        services.AddScoped<DealRhythms>();
        services.AddRecords<IDealRepository, DealRepository>();
        services.AddScoped<IDealBoardRepository, DealBoardRepository>();
        services.AddRecords<ICampaignRepository, CampaignRepository>();
        services.AddRecords<ILeadRepository, LeadRepository>();
        services.AddScoped<ILeadTurnRepository, LeadTurnRepository>();
        services.AddScoped<ILeadScoreRepository, LeadScoreRepository>();
        services.AddScoped<ILeadSequenceRepository, LeadSequenceRepository>();
        services.AddScoped<ILeadEnrolmentRepository, LeadEnrolmentRepository>();
        services.AddScoped<ILeadFormRepository, LeadFormRepository>();
        services.AddScoped<ILeadFormDirectory, LeadFormDirectory>();
        services.AddScoped<ILeadEngagement, LeadEngagementCounter>();
        services.AddScoped<SegmentConditions>();
        services.AddScoped<ISegmentRepository, SegmentRepository>();
        services.AddScoped<ISegmentMemberRepository, SegmentMemberRepository>();
        services.AddScoped<ITagRepository, TagRepository>();
        services.AddRecords<INoteRepository, NoteRepository>();
        services.AddScoped<IAttachmentRepository, AttachmentRepository>();
        services.AddRecords<ITaskRepository, TaskRepository>();
        services.AddScoped<ITodayRepository, TodayRepository>();
        services.AddRecords<IActivityRepository, ActivityRepository>();
        services.AddRecords<ITicketRepository, TicketRepository>();
        services.AddScoped<ITicketTurnRepository, TicketTurnRepository>();
        services.AddScoped<ITicketMessageRepository, TicketMessageRepository>();
        services.AddScoped<ITicketSplitRepository, TicketSplitRepository>();
        services.AddScoped<ITicketFormRepository, TicketFormRepository>();
        services.AddScoped<IServiceLevelRepository, ServiceLevelRepository>();
        services.AddScoped<ICannedReplyRepository, CannedReplyRepository>();
        services.AddScoped<IEmailTemplateRepository, EmailTemplateRepository>();
        services.AddScoped<IInboundMailboxRepository, InboundMailboxRepository>();
        services.AddScoped<IInboundMailRepository, InboundMailRepository>();
        services.AddScoped<INotificationRepository, NotificationRepository>();
        services.AddScoped<IExportRepository, ExportRepository>();
        services.AddScoped<IExportQueue, ExportQueue>();
        services.AddScoped<IArchiveSource, ArchiveSource>();
        services.AddScoped<IArchiveTarget, ArchiveTarget>();
        services.AddScoped<IImportRepository, ImportRepository>();
        services.AddScoped<IImportMappingRepository, ImportMappingRepository>();
        services.AddScoped<IImportQueue, ImportQueue>();
        services.AddScoped<IImportLookup, ImportLookup>();
        services.AddScoped<IMergeRepository, MergeRepository>();
        services.AddRemembered<IDuplicateRepository, DuplicateRepository>();
        services.AddScoped<ISavedViewRepository, SavedViewRepository>();
        services.AddScoped<IReportRepository, ReportRepository>();
        services.AddScoped<IReportScheduleRepository, ReportScheduleRepository>();
        services.AddScoped<IDashboardRepository, DashboardRepository>();
        services.AddScoped<INameLookup, NameLookup>();
        services.AddScoped<SearchDocumentWriter>();
        services.AddScoped<ISearchEngine, SearchEngine>();
        services.AddScoped<ISearchRebuild, SearchRebuild>();
        services.AddScoped<ITimelineRepository, TimelineRepository>();
        return services;
    }

    private static void AddRetention(IServiceCollection services)
    {
        services.AddScoped<RecordPurge>();
        services.AddScoped<IRetentionRule, EndedSessions>();
        services.AddScoped<IRetentionRule, UsedLinks>();
        services.AddScoped<IRetentionRule, DoneMessages>();
        services.AddScoped<IRetentionRule, ExpiredExports>();
        services.AddScoped<IRetentionRule, ExpiredImports>();
        services.AddScoped<IRetentionRule, ExpiredMerges>();
        services.AddScoped<IRetentionRule, RecycleBin>();
        services.AddScoped<IRetentionRule, DeletedFiles>();
        services.AddScoped<IRetentionRule, OldReceipts>();
    }

    private static void AddChanges(IServiceCollection services)
    {
        services.AddSingleton<ChangeDetector>();
        services.AddScoped<IChangeCascade, RelatedCascade>();
        services.AddScoped<IChangeCascade, LeadScoreCascade>();
        services.AddScoped<IChangeCascade, DealValueCascade>();
        services.AddScoped<IChangeRecorder, TagRecorder>();
        services.AddScoped<IChangeRecorder, CustomValueRecorder>();
        services.AddScoped<IChangeRecorder, TimelineRecorder>();
        services.AddScoped<IChangeRecorder, AuditRecorder>();
        services.AddScoped<IChangeRecorder, SearchRecorder>();
        services.AddScoped<VisibilityFollower>();
        services.AddScoped<IChangeRecorder, VisibilityRecorder>();
        services.AddScoped<IChangeRecorder, AssignmentRecorder>();
        services.AddScoped<IChangeRecorder, ReminderRecorder>();
        services.AddScoped<IChangeRecorder, ContactedRecorder>();
        services.AddScoped<IChangeRecorder, FirstTouchRecorder>();
        services.AddScoped<IChangeRecorder, CountRecorder>();
        services.AddScoped<IChangeRecorder, SessionEndRecorder>();
        services.AddScoped<IChangeRecorder, IdempotencyRecorder>();
        services.AddScoped<IPresenceBroadcast, PresenceBroadcast>();
        services.AddScoped<IdempotencyScope>();
        services.AddScoped<IIdempotencyStore, IdempotencyStore>();
        services.AddScoped(s => new ChangePipeline(
            s.GetRequiredService<CallerContext>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ChangeDetector>(),
            new Lazy<IEnumerable<IChangeCascade>>(s.GetServices<IChangeCascade>),
            new Lazy<IEnumerable<IChangeRecorder>>(s.GetServices<IChangeRecorder>),
            s.GetRequiredService<IChangeBroadcast>()
        ));
    }
}
