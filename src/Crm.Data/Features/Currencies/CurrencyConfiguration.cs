using Crm.Core.Features.Currencies;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Currencies;

internal sealed class CurrencyConfiguration : OwnedConfiguration<Currency>
{
    protected override string Table => "Currencies";

    protected override void ConfigureEntity(EntityTypeBuilder<Currency> builder)
    {
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Code).HasMaxLength(3);
        builder
            .Property(c => c.Rates)
            .HasConversion<JsonConverter<IReadOnlyList<CurrencyRate>>, JsonComparer<IReadOnlyList<CurrencyRate>>>();
        builder.HasIndex(c => new { c.OrganizationId, c.Code }).IsUnique();
    }
}
