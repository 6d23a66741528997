using Crm.Core.Features.Accounts;
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
using Crm.Core.Features.Demo;
using Crm.Core.Features.Emails;
using Crm.Core.Features.Exports;
using Crm.Core.Features.Forecast;
using Crm.Core.Features.Imports;
using Crm.Core.Features.InboundMail;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Mailbox;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Notes;
using Crm.Core.Features.Notifications;
using Crm.Core.Features.Pipelines;
using Crm.Core.Features.Privacy;
using Crm.Core.Features.Products;
using Crm.Core.Features.Quotas;
using Crm.Core.Features.Reports;
using Crm.Core.Features.SavedViews;
using Crm.Core.Features.Search;
using Crm.Core.Features.Tags;
using Crm.Core.Features.Tasks;
using Crm.Core.Features.TicketForms;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Timeline;
using Crm.Core.Features.Today;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core;

/// <summary>Registers the business: the platform, then one module a feature.</summary>
public static class CoreServices
{
    public static IServiceCollection AddCrmCore(this IServiceCollection services)
    {
        services.AddSingleton<ProductClock>();
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<ProductClock>());
        services.AddSingleton<LiveUpdates>();
        services.AddScoped<CallerContext>();
        services.AddScoped<ReferenceRules>();
        services.AddScoped<BulkService>();
        services.AddScoped<RecordLists>();
        services.AddScoped<RecordServiceContext>();
        services.AddScoped<RetentionService>();
        services.AddContacts();
        services.AddCompanies();
        services.AddMerges();
        services.AddPrivacy();
        services.AddCampaigns();
        services.AddAccounts();
        services.AddPipelines();
        services.AddCurrencies();
        services.AddCustomFields();
        services.AddProducts();
        services.AddDeals();
        services.AddOutbox();
        services.AddTags();
        services.AddNotifications();
        services.AddLeads();
        services.AddNotes();
        services.AddAttachments();
        services.AddTasks();
        services.AddActivities();
        services.AddMailbox();
        services.AddTickets();
        services.AddTicketForms();
        services.AddEmails();
        services.AddInboundMail();
        services.AddSavedViews();
        services.AddArchives();
        services.AddExports();
        services.AddImports();
        services.AddToday();
        services.AddAnalytics();
        services.AddQuotas();
        services.AddForecast();
        services.AddReports();
        services.AddDashboards();
        services.AddTimeline();
        services.AddSearch();
        services.AddDemo();
        return services;
    }
}
