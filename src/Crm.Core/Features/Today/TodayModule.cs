using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Today;

public static class TodayModule
{
    public static IServiceCollection AddToday(this IServiceCollection services) => services.AddScoped<TodayService>();
}
