using Crm.Core.Features.Imports;
using Crm.Core.Features.Tags;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Records;
using Crm.Data;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Saving;

/// <summary>Many new rows of a save go to the database at once; that must not show in what is there afterwards.</summary>
public sealed class ManyRowsScenarios(CrmServer server)
{
    private const int Fewest = 20;

    [Theory]
    [InlineData(Fewest - 1, true)]
    [InlineData(Fewest, true)]
    [InlineData(1001, true)]
    [InlineData(Fewest - 1, false)]
    [InlineData(Fewest, false)]
    [InlineData(1001, false)]
    public async Task As_many_rows_as_were_added_are_there_with_what_they_hold(int count, bool areTracked)
    {
        await using var scope = await OpenAsync();
        var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var imports = scope.ServiceProvider.GetRequiredService<IImportRepository>();
        var import = NewImport();
        context.Add(import);
        foreach (var row in Enumerable.Range(1, count).Select(n => NewRow(import, n)))
        {
            if (areTracked)
            {
                context.Add(row);
            }
            else
            {
                imports.Add(row);
            }
        }

        await context.SaveChangesAsync();

        context.ChangeTracker.Clear();
        var rows = await context.Set<ImportRow>().Where(r => r.ImportId == import.Id).OrderBy(r => r.Number).ToListAsync();
        rows.Count.ShouldBe(count);
        foreach (var row in rows)
        {
            var added = NewRow(import, row.Number);
            row.Outcome.ShouldBe(added.Outcome);
            row.RecordType.ShouldBe(added.RecordType);
            row.RecordId.ShouldBe(added.RecordId);
            row.Undo.ShouldBe(added.Undo);
            row.Problem.ShouldBe(added.Problem);
            row.OrganizationId.ShouldBe(import.OrganizationId);
            row.CreatedAt.ShouldBe(rows[0].CreatedAt);
            row.CreatedAt.Kind.ShouldBe(DateTimeKind.Utc);
        }
    }

    [Theory]
    [InlineData(Fewest - 1)]
    [InlineData(Fewest)]
    public async Task Rows_come_after_those_that_they_depend_on_whatever_was_added_first(int count)
    {
        await using var scope = await OpenAsync();
        var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var imports = Enumerable.Range(0, count).Select(_ => NewImport()).ToList();
        context.AddRange(imports.SelectMany(i => new[] { NewRow(i, 1), NewRow(i, 2) }));
        context.AddRange(imports);

        await context.SaveChangesAsync();

        context.ChangeTracker.Clear();
        var ids = imports.ConvertAll(i => i.Id);
        (await context.Set<ImportRow>().CountAsync(r => ids.Contains(r.ImportId))).ShouldBe(count * 2);
    }

    [Theory]
    [InlineData(Fewest - 1)]
    [InlineData(Fewest + 20)]
    public async Task A_row_that_clashes_is_told_like_any_other_and_takes_all_of_the_save_with_it(int count)
    {
        await using var scope = await OpenAsync();
        var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        context.Add(new Tag("taken"));
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        context.AddRange(Enumerable.Range(1, count).Select(n => new Tag(n == count - 3 ? "Taken" : $"tag {n}")));

        var clash = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());

        clash.Entries.ShouldContain(e => e.Entity is Tag && ((Tag)e.Entity).Key == "taken");
        scope.ServiceProvider.GetRequiredService<IDatabaseDialect>().Explain(clash).Kind.ShouldBe(SaveProblemKind.Unique);
        context.ChangeTracker.Clear();
        (await context.Set<Tag>().Select(t => t.Name).ToListAsync()).ShouldBe(["taken"]);
        (await context.Set<AuditEntry>().CountAsync(a => a.EntityType == "tag")).ShouldBe(1);
    }

    private async Task<AsyncServiceScope> OpenAsync()
    {
        var organization = (await (await World.CreateAsync(server)).Admin.ReadAsync("organization")).Id();
        return OrganizationRows.Open(server, organization, out _);
    }

    private static Import NewImport() =>
        new()
        {
            Entity = RecordType.Contact,
            FileName = "people.csv",
            StoredName = $"{Guid.NewGuid():N}",
            Columns = [],
            ColumnsKey = "none",
            Rows = 1,
            ExpiresAt = new DateTime(2999, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

    // Something and nothing in each column that may hold nothing, an emptiness, and what needs care in SQL.
    private static ImportRow NewRow(Import import, int number)
    {
        var row = new ImportRow
        {
            ImportId = import.Id,
            Number = number,
            Outcome = number % 2 == 0 ? ImportOutcome.Created : ImportOutcome.Failed,
            RecordType = RecordType.Contact,
            RecordId = number % 2 == 0 ? new Guid(number, 0, 0, new byte[8]) : null,
            Undo = number % 3 == 0 ? "" : null,
        };
        row.Explain(number % 2 == 0 ? null : $"Row {number}: it's \"no\" {{name}}, \\ and 名前");
        return row;
    }
}
