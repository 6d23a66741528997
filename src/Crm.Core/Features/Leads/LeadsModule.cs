using Crm.Core.Features.Leads.Conversion;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Core.Features.Leads.Forms;
using Crm.Core.Features.Leads.Scoring;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Leads;

public static class LeadsModule
{
    public static IServiceCollection AddLeads(this IServiceCollection services)
    {
        services.AddFields<LeadFields>();
        services.AddSingleton<LeadValidator>();
        services.AddScoped<LeadTurnService>();
        services.AddRecords<LeadService>(RecordType.Lead);
        services.AddScoped<LeadAssignmentService>();
        services.AddScoped<LeadBoardService>();
        services.AddSingleton<LeadConversionValidator>();
        services.AddScoped<LeadMatcher>();
        services.AddScoped<LeadConversionService>();
        services.AddFields<LeadSequenceFields>();
        services.AddSingleton<LeadSequenceValidator>();
        services.AddScoped<LeadSequenceService>();
        services.AddSingleton<LeadFollowUpValidator>();
        services.AddScoped<LeadFollowUpService>();
        services.AddScoped<LeadFollowUpEnd>();
        services.AddScoped<LeadEnrolmentService>();
        services.AddFields<LeadFormFields>();
        services.AddSingleton<LeadFormValidator>();
        services.AddScoped<LeadFormService>();
        services.AddScoped<LeadFormSubmissionService>();
        services.AddScoped<LeadScoring>();
        services.AddScoped<LeadScoreService>();
        services.AddScoped<LeadScoreRulesService>();
        services.AddScoped<LeadRescoreService>();
        services.AddScoped<IOutboxHandler, LeadRescoreHandler>();
        return services;
    }
}
