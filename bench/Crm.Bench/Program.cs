using Crm.Bench;

var options = BenchOptions.Parse(args);
await using var database = await BenchDatabase.CreateAsync(options);
Admin admin;
await using (var first = await BenchServer.StartAsync(options, database))
{
    admin = await first.RegisterAsync();
}

await BenchFill.RunAsync(database, admin.OrganizationId, options.Contacts);
await DealFill.RunAsync(database, admin.OrganizationId, options.Deals);
await LeadFill.RunAsync(database, admin.OrganizationId, options.Deals);
await TicketFill.RunAsync(database, admin.OrganizationId, options.Tickets);
var told = await StoryFill.RunAsync(database, admin.OrganizationId, 5_000);
await database.SettleAsync();
await using var server = await BenchServer.StartAsync(options, database);
await server.BecomeIdleAsync();
await server.SignInAsync();

Console.WriteLine(
    $"\n{options.Provider}, {options.Contacts:N0} contacts, {options.Deals:N0} leads and deals, {options.Tickets:N0} tickets, {options.Clients} clients, {options.Seconds} s each\n"
);
Console.WriteLine("| what | SQL commands | requests/s | p50 ms | p95 ms | p99 ms |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
var sample = await server.SampleAsync(told);
var perSecond = new Dictionary<string, double>();
foreach (var scenario in Scenarios.All.Where(options.Wants))
{
    var figures = await Load.RunAsync(server.Http, scenario, sample, options);
    perSecond[scenario.Name] = figures.PerSecond;
    Print(scenario.Name, figures);
}

await using var bare = await BenchServer.StartBareAsync(options, database, admin);
foreach (var scenario in Scenarios.Bare.Where(s => perSecond.ContainsKey(s.Name)))
{
    var figures = await Load.RunAsync(bare.Http, scenario, sample, options);
    var part = perSecond[scenario.Name] / figures.PerSecond;
    Print($"bare Kestrel: {scenario.Name} (the product answers {part:P0} of it)", figures);
}

static void Print(string name, Figures figures) =>
    Console.WriteLine(
        $"| {name} | {figures.SqlCommands} | {figures.PerSecond:N0} | {figures.P50:F1} | {figures.P95:F1} | {figures.P99:F1} |"
    );
