using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Currencies;

public interface ICurrencyRepository : ISettingRepository<Currency, CurrencyView>
{
    Task<bool> IsTakenAsync(string code, Guid except, CancellationToken cancellationToken);

    /// <summary>Those of these codes that have been set up.</summary>
    Task<IReadOnlyList<Currency>> FindAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);
}
