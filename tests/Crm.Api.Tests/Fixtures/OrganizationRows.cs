using System.Text.Json;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Api.Tests.Fixtures;

/// <summary>Reads all that an organization has in the database, table by table, so that two states compare row by row.</summary>
public static class OrganizationRows
{
    // Being seen is no change.
    private static readonly string[] Fleeting = ["LastSeenAt"];

    // What tells what happened goes on; what is sent, counted or kept for a moment changes by itself.
    private static readonly string[] GoingOn =
    [
        "AuditEntry",
        "IdempotentRequest",
        "OutboxMessage",
        "RecordCount",
        "Session",
        "TimelineEntry",
    ];

    /// <summary>Whether its rows are as they were once a change is undone.</summary>
    public static bool IsState(IEntityType entity) =>
        entity.ClrType.IsAssignableTo(typeof(OrganizationOwned)) && !GoingOn.Contains(entity.ClrType.Name);

    /// <summary>A context that sees the whole organization.</summary>
    public static AsyncServiceScope Open(CrmServer server, Guid organization, out CrmDbContext context)
    {
        var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organization));
        context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return scope;
    }

    /// <summary>The rows of one table, each as a line of its values, in an order of their own.</summary>
    /// <param name="context">From <see cref="Open"/>.</param>
    /// <param name="entity">The table.</param>
    /// <param name="but">Columns that don't count.</param>
    public static Task<List<string>> ReadAsync(CrmDbContext context, IEntityType entity, params string[] but) =>
        (Task<List<string>>)
            typeof(OrganizationRows)
                .GetMethod(
                    nameof(ReadRowsAsync),
                    System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
                )!
                .MakeGenericMethod(entity.ClrType)
                .Invoke(null, [context, but])!;

    private static async Task<List<string>> ReadRowsAsync<T>(CrmDbContext context, string[] but)
        where T : class
    {
        var rows = new List<string>();
        foreach (var row in await context.Set<T>().IgnoreQueryFilters(["visibility", "bin", "personal"]).ToListAsync())
        {
            var values = context.Entry(row).CurrentValues;
            var told = values.Properties.Where(p => !Fleeting.Contains(p.Name) && !but.Contains(p.Name));
            rows.Add(string.Join(" | ", told.Select(p => $"{p.Name}={Plain(values[p])}")) + Parts(context, row));
        }

        context.ChangeTracker.Clear();
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    // The values of structures within the row.
    private static string Parts(CrmDbContext context, object row) =>
        string.Concat(
            context
                .Entry(row)
                .ComplexProperties.SelectMany(c =>
                    c.Properties.Select(p => $" | {c.Metadata.Name}.{p.Metadata.Name}={Plain(p.CurrentValue)}")
                )
        );

    // Databases keep more or fewer zeros behind the point.
    private static string Plain(object? value) =>
        value is decimal amount
            ? amount.ToString("G29", System.Globalization.CultureInfo.InvariantCulture)
            : JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object));
}
