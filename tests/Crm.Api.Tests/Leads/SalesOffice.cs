using Crm.Core.Features.Leads;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Leads;

/// <summary>What leads need around them.</summary>
internal static class SalesOffice
{
    /// <summary>Sales reps who take leads.</summary>
    public static async Task<List<Person>> HireAsync(this World world, int count)
    {
        var people = new List<Person>();
        for (var i = 0; i < count; i++)
        {
            var rep = await world.SalesRepAsync($"taker{i}");
            await world.TakesLeadsAsync(rep, true);
            people.Add(rep);
        }

        return people;
    }

    public static async Task TakesLeadsAsync(this World world, Person person, bool takes) =>
        await (await world.Admin.PatchAsync($"users/{person.Id}", new { takesLeads = takes })).ShouldBeOkAsync();

    /// <summary>What conversion does to the lead itself.</summary>
    public static async Task ConvertAsync(this CrmServer server, Person person, Guid leadId)
    {
        var organization = Guid.Parse((await person.ReadAsync("organization")).Text("id")!);
        await using var scope = server.Services.CreateAsyncScope();
        using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(Caller.Product(organization));
        var leads = scope.ServiceProvider.GetRequiredService<ILeadRepository>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().UtcNow();
        await unitOfWork.RunAsync(
            async () =>
            {
                var lead = (await leads.FindAsync([leadId], inBin: false, CancellationToken.None)).Single();
                lead.MarkConverted(Guid.CreateVersion7(), null, null, null, now);
                await unitOfWork.SaveAsync(CancellationToken.None);
                return leadId;
            },
            retry: true,
            CancellationToken.None
        );
    }
}
