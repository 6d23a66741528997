using Crm.Core.Features.CustomFields;
using Crm.Core.Platform.Fields;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Crm.Data.Features.CustomFields;

/// <summary>
/// The custom fields of organizations, remembered. Versions of fields only rise and no field ever goes for good, so their sum
/// names a state: whoever looks up the caller reads it along, and the fields themselves are read when it is another one.
/// </summary>
internal sealed class CustomFieldSets(CrmDbContext context, IMemoryCache cache)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <param name="organizationId">Whose.</param>
    /// <param name="state">The sum of the versions of its fields; 0: it has none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CustomFieldSet> GetAsync(Guid organizationId, int state, CancellationToken cancellationToken)
    {
        if (state == 0)
        {
            return CustomFieldSet.None;
        }

        var key = (typeof(CustomFieldSet), organizationId, state);
        if (cache.TryGetValue(key, out CustomFieldSet? known))
        {
            return known!;
        }

        var fields = await context
            .Set<CustomField>()
            .IgnoreQueryFilters([RowFilters.Tenant])
            .AsNoTracking()
            .Where(f => f.OrganizationId == organizationId)
            .OrderBy(f => f.Position)
            .ThenBy(f => f.Id)
            .Select(f => new CustomFieldDefinition(f.Id, f.Entity, f.Key, f.Label, f.Type, f.Options, f.IsRequired))
            .ToListAsync(cancellationToken);
        var options = new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Remembered };
        return cache.Set(key, new CustomFieldSet(fields), options);
    }
}
