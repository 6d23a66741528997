using Crm.Core.Features.Merges;
using Crm.Core.Features.Tickets.CannedReplies;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Tickets.Presence;
using Crm.Core.Features.Tickets.Satisfaction;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Features.Tickets.Splits;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Tickets;

public static class TicketsModule
{
    public static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddFields<TicketFields>();
        services.AddSingleton<TicketValidator>();
        services.AddSingleton<TicketResolveValidator>();
        services.AddScoped<TicketNumbers>();
        services.AddScoped<TicketTurnService>();
        services.AddScoped<TicketMails>();
        services.AddRecords<TicketService>(RecordType.Ticket);
        services.AddScoped<IMergeRule, TicketMergeRule>();
        services.AddSingleton<TicketSplitValidator>();
        services.AddScoped<TicketSplitService>();
        services.AddScoped<TicketPresenceService>();
        services.AddFields<TicketMessageFields>();
        services.AddSingleton<TicketMessageValidator>();
        services.AddScoped<TicketMessageService>();
        services.AddSingleton<ServiceLevelsValidator>();
        services.AddScoped<ServiceLevelService>();
        services.AddScoped<TicketClock>();
        services.AddScoped<IOutboxHandler, TicketAlarmHandler>();
        services.AddSingleton<TicketSurveyValidator>();
        services.AddScoped<TicketSurveyKeys>();
        services.AddScoped<TicketSurveyService>();
        services.AddFields<CannedReplyFields>();
        services.AddSingleton<CannedReplyValidator>();
        services.AddScoped<CannedReplyService>();
        return services;
    }
}
