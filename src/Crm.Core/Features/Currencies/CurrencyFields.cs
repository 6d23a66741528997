using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Currencies;

/// <summary>All fields of a currency.</summary>
public sealed class CurrencyFields : FieldCatalogue<Currency>
{
    public CurrencyFields()
    {
        Text("code", "Code", c => c.Code).Sortable();
        Structure("rates", "Rates", c => c.Rates).NotFilterable();
        DateTime("createdAt", "Created", c => c.CreatedAt).Sortable().ReadOnly();
        Exclude(nameof(Currency.Id), "the key itself");
        Exclude(nameof(Currency.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(Currency.Version), "the ETag");
        Exclude(nameof(Currency.UpdatedAt), "of no use to anybody");
    }

    public override string DefaultSort => "code";

    public override bool TakesText => false;
}
