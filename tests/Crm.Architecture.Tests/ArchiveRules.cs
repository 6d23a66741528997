using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Crm.Data.Features.Archives;
using Crm.Data.Persistence;
using Crm.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Crm.Architecture.Tests;

/// <summary>The archive of an organization has every table of it, or says why not.</summary>
public sealed class ArchiveRules
{
    [Fact]
    public void Every_table_of_an_organization_is_archived_or_left_out_with_a_reason()
    {
        using var context = Context();
        var owned = context
            .Model.GetEntityTypes()
            .Select(e => e.ClrType)
            .Where(typeof(IOrganizationOwned).IsAssignableFrom)
            .ToList();
        var archived = ArchiveModel.Of(context).Tables.Select(t => t.Name).ToList();
        owned.Where(e => archived.Contains(e.Name) == ArchiveModel.LeftOut.ContainsKey(e)).ShouldBeEmpty();
        ArchiveModel.LeftOut.Keys.Except(owned).ShouldBeEmpty();
        ArchiveModel.LeftOut.Values.ShouldAllBe(reason => reason.Length > 10);
    }

    [Fact]
    public void Every_value_of_an_archived_row_has_a_form()
    {
        using var context = Context();
        ArchiveModel
            .Of(context)
            .Tables.SelectMany(t => t.Columns.Where(c => !c.IsKnown).Select(c => $"{t.Name}.{c.Name}"))
            .ShouldBeEmpty("Teach ArchiveColumn this kind of value, and that no value is kept outside the entity.");
    }

    [Fact]
    public void What_an_archived_row_points_to_is_archived_before_it_or_can_be_set_later()
    {
        using var context = Context();
        var before = new List<string>();
        foreach (var table in ArchiveModel.Of(context).Tables)
        {
            var entity = context.Model.GetEntityTypes().Single(e => e.ClrType.Name == table.Name);
            var later = table.Later.Select(c => c.Name).ToList();
            foreach (var key in entity.GetForeignKeys())
            {
                var column = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(key.Properties.Single().Name);
                (
                    before.Contains(key.PrincipalEntityType.ClrType.Name) || (later.Contains(column) && !key.IsRequired)
                ).ShouldBeTrue($"{table.Name}.{column} → {key.PrincipalEntityType.ClrType.Name}");
            }

            before.Add(table.Name);
        }
    }

    private static CrmDbContext Context()
    {
        var options = new DbContextOptionsBuilder<CrmDbContext>();
        options.UseCrmSqlite("Data Source=:memory:");
        return new CrmDbContext(options.Options).Serve(new ContextScope(new CallerContext()));
    }
}
