using Crm.Api.Hosting;
using Crm.Api.Hosting.Commands;

return await Startup.RunAsync(async () =>
{
    var options = new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory };
    var builder = WebApplication.CreateBuilder(options);
    if (await CommandLine.RunAsync(builder, args))
    {
        return;
    }

    var app = builder.AddCrm().Build();
    await app.MigrateAsync();
    await app.SeedDemoAsync();
    app.UseCrm();
    app.SayWelcome();
    await app.RunAsync();
});
