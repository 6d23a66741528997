using Crm.Core.Features.CustomFields;
using Crm.Core.Platform.Fields;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.CustomFields;

internal sealed class CustomFieldConfiguration : OwnedConfiguration<CustomField>
{
    protected override string Table => "CustomFields";

    protected override void ConfigureEntity(EntityTypeBuilder<CustomField> builder)
    {
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.Key).HasMaxLength(CustomField.MaxKey);
        builder.Property(f => f.KeyKey).HasMaxLength(CustomField.MaxKey);
        builder.Property(f => f.Label).HasMaxLength(CustomField.MaxLabel);
        builder.Property(f => f.LabelKey).HasMaxLength(410);
        builder
            .HasIndex(f => new
            {
                f.OrganizationId,
                f.Entity,
                f.KeyKey,
            })
            .IsUnique();
    }
}

/// <summary>The index behind the values that records carry; filled and emptied with them.</summary>
internal sealed class CustomValueConfiguration : OwnedConfiguration<CustomValue>
{
    protected override string Table => "CustomValues";

    protected override void ConfigureEntity(EntityTypeBuilder<CustomValue> builder)
    {
        builder.Property(v => v.TextValue).HasMaxLength(CustomValue.MaxText);
        builder.Property(v => v.KeyValue).HasMaxLength(CustomValue.MaxKey);
        builder.Property(v => v.NumberValue).HasPrecision(18, CustomFieldRules.Decimals);

        // A value of a record, to sort and add up by.
        builder
            .HasIndex(v => new
            {
                v.OrganizationId,
                v.RecordId,
                v.FieldId,
                v.Position,
            })
            .IsUnique();

        // The records with a value, to filter by.
        builder.HasIndex(v => new
        {
            v.OrganizationId,
            v.FieldId,
            v.KeyValue,
            v.RecordId,
        });
        builder.HasIndex(v => new
        {
            v.OrganizationId,
            v.FieldId,
            v.NumberValue,
            v.RecordId,
        });
    }
}
