using System.Text.Json.Nodes;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Exports;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Exports;

/// <summary>How the work is done: in whose rights, by which node, how often, and what is left of it.</summary>
public sealed class ExportWorkScenarios : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private CrmServer _server = null!;

    private string Folder => Path.Combine(_server.DataFolder, "exports");

    public async ValueTask InitializeAsync() => _server = await CrmServer.StartAsync(_clock);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Five_thousand_rows_come_each_once_and_in_order()
    {
        var world = await World.CreateAsync(_server);
        await InsertAsync(world.Admin, 5_000);

        var export = await world.Admin.ExportAsync(
            new
            {
                entity = "contact",
                format = "csv",
                sort = "-lastName",
                columns = new[] { "id", "lastName" },
            }
        );

        export.Number("rows").ShouldBe(5_000);
        export.Number("totalRows").ShouldBe(5_000);
        var rows = await world.Admin.CsvAsync(export);
        rows.Select(r => r["Id"]).Distinct().Count().ShouldBe(5_000);
        rows.Select(r => r["Last name"]).ShouldBe(Enumerable.Range(0, 5_000).Select(i => $"N{i:D5}").Reverse());
        var xlsx = await world.Admin.ExportAsync(new { entity = "contact", format = "xlsx" });
        (await world.Admin.XlsxAsync(xlsx)).Count.ShouldBe(5_001);
    }

    [Fact]
    public async Task Whoever_may_not_export_any_more_gets_no_file()
    {
        var world = await World.CreateAsync(_server);
        var rep = await world.SalesRepAsync();
        var id = await QueueAsync(world.Admin, createdBy: rep.Id);

        var export = await world.Admin.WaitForExportAsync(id);
        export.Text("status").ShouldBe("failed");
        export.Text("problem")!.ShouldContain("may not export");
        await (await world.Admin.GetAsync($"exports/{id}/content")).ShouldBeProblemAsync(409, "export_failed");
        Directory.Exists(Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_ready_has_no_content()
    {
        var world = await World.CreateAsync(_server);
        var id = await QueueAsync(world.Admin, change: e => e.Release(DateTime.UtcNow + TimeSpan.FromHours(1)));
        await (await world.Admin.GetAsync($"exports/{id}/content")).ShouldBeProblemAsync(409, "not_ready");
    }

    [Fact]
    public async Task When_a_node_dies_another_one_begins_anew()
    {
        var world = await World.CreateAsync(_server);
        await InsertAsync(world.Admin, 3);
        var id = await QueueAsync(world.Admin, change: e => e.Claim(DateTime.UtcNow + TimeSpan.FromMinutes(2)));
        (await world.Admin.ReadAsync($"exports/{id}")).Text("status").ShouldBe("running");

        _clock.Move(TimeSpan.FromMinutes(3));
        var export = await world.Admin.WaitForExportAsync(id);
        export.Text("status").ShouldBe("completed");
        (await world.Admin.CsvAsync(export)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_export_whose_nodes_die_each_time_fails_in_the_end()
    {
        var world = await World.CreateAsync(_server);
        var id = await QueueAsync(
            world.Admin,
            change: e =>
            {
                for (var i = 0; i < Export.MaxAttempts; i++)
                {
                    e.Claim(DateTime.UtcNow);
                }
            }
        );
        (await world.Admin.WaitForExportAsync(id)).Text("status").ShouldBe("failed");
    }

    [Fact]
    public async Task Of_several_nodes_one_does_each_export()
    {
        var world = await World.CreateAsync(_server);
        await InsertAsync(world.Admin, 20);
        await using var second = _server.Restart();
        await using var third = _server.Restart();
        await Task.WhenAll(second.CreateClient().GetAsync("/health/live"), third.CreateClient().GetAsync("/health/live"));

        var ids = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            var answer = await world.Admin.PostAsync("exports", new { entity = "contact", format = "json" });
            ids.Add((await answer.ReadAsync()).Id());
        }

        foreach (var id in ids)
        {
            (await world.Admin.WaitForExportAsync(id)).Number("rows").ShouldBe(20);
        }

        (await AttemptsAsync(world.Admin)).ShouldAllBe(attempts => attempts == 1);
        Directory.GetFiles(Folder).Length.ShouldBe(8);
    }

    [Fact]
    public async Task After_a_week_export_and_file_are_gone()
    {
        var world = await World.CreateAsync(_server);
        var export = await world.Admin.ExportAsync(new { entity = "contact", format = "csv" });
        Directory.GetFiles(Folder).ShouldHaveSingleItem();

        _clock.Move(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        var admin = await world.SignInAsync(world.Admin.Email);
        await (await admin.GetAsync($"exports/{export.Id()}/content")).ShouldBeProblemAsync(404);
        (await admin.ReadAsync("exports")).Items().ShouldBeEmpty();
        await PurgeAsync(await OrganizationAsync(admin));
        (await AttemptsAsync(admin)).ShouldBeEmpty();

        // The worker looks after the folder once an hour.
        for (var i = 0; i < 100 && Directory.GetFiles(Folder).Length > 0; i++)
        {
            await Task.Delay(100);
        }

        Directory.GetFiles(Folder).ShouldBeEmpty();
    }

    private async Task InsertAsync(Person person, int count)
    {
        var organization = await OrganizationAsync(person);
        for (var start = 0; start < count; start += 500)
        {
            await InDatabaseAsync(
                organization,
                context =>
                {
                    for (var i = start; i < Math.Min(count, start + 500); i++)
                    {
                        var contact = new Contact();
                        contact.Describe(
                            new ContactInput { FirstName = "A", LastName = $"N{i:D5}" },
                            new HashSet<string>(),
                            DateTime.UtcNow
                        );
                        context.Add(contact);
                    }

                    return context.SaveChangesAsync();
                }
            );
        }
    }

    private async Task<Guid> QueueAsync(Person person, Guid? createdBy = null, Action<Export>? change = null)
    {
        var export = new Export
        {
            Entity = ExportEntity.Contact,
            Format = ExportFormat.Csv,
            Filter = new Dictionary<string, string>(),
            Columns = [],
            ExpiresAt = DateTime.UtcNow + Export.Kept,
        };
        change?.Invoke(export);
        await InDatabaseAsync(
            await OrganizationAsync(person),
            context =>
            {
                context.Add(export);
                return context.SaveChangesAsync();
            },
            createdBy ?? person.Id
        );
        return export.Id;
    }

    private async Task<List<int>> AttemptsAsync(Person person)
    {
        var attempts = new List<int>();
        await InDatabaseAsync(
            await OrganizationAsync(person),
            async context => attempts.AddRange(await context.Set<Export>().Select(e => e.Attempts).ToListAsync())
        );
        return attempts;
    }

    private async Task PurgeAsync(Guid organization)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RetentionService>().PurgeAsync(organization, CancellationToken.None);
    }

    private async Task InDatabaseAsync(Guid organization, Func<CrmDbContext, Task> work, Guid? by = null)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var caller = new Caller
        {
            OrganizationId = organization,
            UserId = by,
            Role = Role.Admin,
        };
        using var acting = scope.ServiceProvider.GetRequiredService<CallerContext>().Act(caller);
        await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    private static async Task<Guid> OrganizationAsync(Person person) => (await person.ReadAsync("organization")).Id();
}
