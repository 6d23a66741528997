using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Currencies;

/// <summary>A currency that an organization deals in beside its own, with what one unit was worth from which day on.</summary>
public sealed class Currency : Setting
{
    public const int MaxRates = 2_000;

    public const decimal MaxRate = 1_000_000m;

    /// <summary>ISO 4217; never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>One a day at most, the newest first.</summary>
    public IReadOnlyList<CurrencyRate> Rates { get; private set; } = [];

    protected override string AuditKind => "currency";

    protected override string AuditName => Code;

    public void Describe(CurrencyInput input)
    {
        Code = input.Code!;
        Rates = input.Rates!.Select(r => new CurrencyRate(r.Date!.Value, r.Rate!.Value)).OrderByDescending(r => r.Date).ToList();
    }

    /// <summary>What one unit was worth on a day: by the newest rate on or before it, else by the earliest one; 1 without rates.</summary>
    public decimal RateOn(DateOnly day) => (Rates.FirstOrDefault(r => r.Date <= day) ?? Rates.LastOrDefault())?.Rate ?? 1;
}

/// <summary>What one unit of a currency is worth from a day on.</summary>
/// <param name="Date">The first day that it holds.</param>
/// <param name="Rate">The worth of one unit in the organization's currency, with up to eight decimals.</param>
public sealed record CurrencyRate(DateOnly Date, decimal Rate);

/// <summary>A currency as shown.</summary>
public sealed record CurrencyView : SettingView
{
    /// <summary>ISO 4217.</summary>
    public required string Code { get; init; }

    /// <summary>Its rates, the newest first.</summary>
    public required IReadOnlyList<CurrencyRate> Rates { get; init; }
}
