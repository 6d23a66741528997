using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Crm.Data.Persistence;
using Crm.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Architecture.Tests;

/// <summary>Rule 5: every entity belongs to an organization, or stands on the short list of those that can't.</summary>
public sealed class EntityRules
{
    /// <summary>Rows that belong to the server, not to an organization.</summary>
    private static readonly Dictionary<string, string> Global = new()
    {
        ["Credential"] = "e-mails are unique over all organizations and looked up before anybody is known; goes with its user",
        ["IdempotentRequest"] = "belongs to a caller, who may be a stranger; holds hashes and encrypted answers only",
        ["ServerFact"] = "what the server has to remember when organizations are gone",
    };

    [Fact]
    public void Every_entity_belongs_to_an_organization_or_is_on_the_global_list() =>
        Entities(Model()).Where(e => !Global.ContainsKey(e.ClrType.Name)).SelectMany(Gaps).ShouldBeEmpty();

    [Fact]
    public void The_global_list_holds_nothing_that_is_gone() =>
        Global.Keys.Except(Entities(Model()).Select(e => e.ClrType.Name)).ShouldBeEmpty();

    [Fact]
    public void A_planted_entity_without_organization_is_found()
    {
        using var context = new PlantedContext();
        Gaps(context.Model.GetEntityTypes().Single()).ShouldBe(["Planted belongs to no organization"]);
    }

    [Fact]
    public void Every_indexed_text_has_a_length() =>
        Entities(Model())
            .SelectMany(e => e.GetKeys().SelectMany(k => k.Properties).Concat(e.GetIndexes().SelectMany(i => i.Properties)))
            .Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null)
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}")
            .Distinct()
            .ShouldBeEmpty();

    private static IModel Model()
    {
        var options = new DbContextOptionsBuilder<CrmDbContext>();
        options.UseCrmSqlite("Data Source=:memory:");
        using var context = new CrmDbContext(options.Options).Serve(new ContextScope(new CallerContext()));
        return context.Model;
    }

    private static IEnumerable<IEntityType> Entities(IModel model) => model.GetEntityTypes().Where(e => !e.IsOwned());

    private static IEnumerable<string> Gaps(IEntityType entity)
    {
        var name = entity.ClrType.Name;
        if (!typeof(IOrganizationOwned).IsAssignableFrom(entity.ClrType))
        {
            yield return $"{name} belongs to no organization";
            yield break;
        }

        if (!entity.GetDeclaredQueryFilters().Any(f => f.Key == "tenant"))
        {
            yield return $"{name} has no tenant filter";
        }

        var leads = entity.GetKeys().Select(k => k.Properties[0]).Concat(entity.GetIndexes().Select(i => i.Properties[0]));
        if (name != "Organization" && leads.All(p => p.Name != nameof(IOrganizationOwned.OrganizationId)))
        {
            yield return $"{name} has no index that leads with the organization";
        }
    }

    private sealed class Planted
    {
        public Guid Id { get; init; }
    }

    private sealed class PlantedContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        {
            // Before the first connection of the process, whichever test runs first.
            _ = NativeSqlite.Library;
            optionsBuilder.UseSqlite("Data Source=:memory:");
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Planted>();
    }
}
