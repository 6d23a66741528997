using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Tasks;

public static class TasksModule
{
    public static IServiceCollection AddTasks(this IServiceCollection services)
    {
        services.AddFields<TaskFields>();
        services.AddSingleton<TaskValidator>();
        services.AddRecords<TaskService>(RecordType.Task);
        services.AddScoped<FollowUpTasks>();
        services.AddScoped<IOutboxHandler, TaskReminderHandler>();
        return services;
    }
}
