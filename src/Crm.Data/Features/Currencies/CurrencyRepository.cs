using System.Linq.Expressions;
using Crm.Core.Features.Currencies;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Currencies;

internal sealed class CurrencyRepository(CrmDbContext context)
    : SettingRepository<Currency, CurrencyView>(context),
        ICurrencyRepository
{
    private static readonly Expression<Func<Currency, CurrencyView>> Shown = c => new CurrencyView
    {
        Id = c.Id,
        Version = c.Version,
        CreatedAt = c.CreatedAt,
        Code = c.Code,
        Rates = c.Rates,
    };

    protected override Expression<Func<Currency, CurrencyView>> View => Shown;

    public Task<bool> IsTakenAsync(string code, Guid except, CancellationToken cancellationToken) =>
        Settings.AnyAsync(c => c.Code == code && c.Id != except, cancellationToken);

    public async Task<IReadOnlyList<Currency>> FindAsync(
        IReadOnlyCollection<string> codes,
        CancellationToken cancellationToken
    ) => await Settings.AsNoTracking().Where(c => codes.Contains(c.Code)).ToListAsync(cancellationToken);
}
