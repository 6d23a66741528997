using Crm.Bench;

var options = BenchOptions.Parse(args);
await using var database = await BenchDatabase.CreateAsync(options);
await using var server = await BenchServer.StartAsync(options, database);
var admin = await server.RegisterAsync();
await BenchFill.RunAsync(database, admin.OrganizationId, options.Contacts);
await DealFill.RunAsync(database, admin.OrganizationId, options.Deals);
await LeadFill.RunAsync(database, admin.OrganizationId, options.Deals);
await database.SettleAsync();

Console.WriteLine(
    $"\n{options.Provider}, {options.Contacts:N0} contacts, {options.Deals:N0} leads and deals, {options.Clients} clients, {options.Seconds} s each\n"
);
Console.WriteLine("| what | SQL commands | requests/s | p50 ms | p95 ms | p99 ms |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
foreach (var scenario in Scenarios.All)
{
    var figures = await Load.RunAsync(server, admin, scenario, options);
    Console.WriteLine(
        $"| {scenario.Name} | {figures.SqlCommands} | {figures.PerSecond:N0} | {figures.P50:F1} | {figures.P95:F1} | {figures.P99:F1} |"
    );
}
