using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Data.Sqlite;

/// <summary>
/// SQLite has no decimals: amounts are kept as whole numbers of their last decimal, so that comparing, sorting and summing stay exact.
/// </summary>
internal sealed class SqliteModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        var amounts = modelBuilder
            .Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(decimal));
        foreach (var amount in amounts)
        {
            amount.SetValueConverter(new ScaledConverter(amount.GetScale() ?? 2));
        }
    }

    private sealed class ScaledConverter(int scale)
        : ValueConverter<decimal, long>(amount => (long)decimal.Round(amount * Factor(scale)), kept => kept / Factor(scale))
    {
        private static decimal Factor(int scale) => (decimal)Math.Pow(10, scale);
    }
}
