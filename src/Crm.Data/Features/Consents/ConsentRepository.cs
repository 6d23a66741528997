using Crm.Core.Features.Accounts;
using Crm.Core.Features.Consents;
using Crm.Core.Platform.Records;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Consents;

internal sealed class ConsentRepository(CrmDbContext context) : IConsentRepository
{
    public async Task<IReadOnlyList<ConsentHistoryItem>> ListAsync(RecordRef person, CancellationToken cancellationToken)
    {
        var people = context.Set<User>();
        return await context
            .Set<ConsentEntry>()
            .Where(e => e.RelatedType == person.Type && e.RelatedId == person.Id)
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Select(e => new ConsentHistoryItem
            {
                Channel = e.Channel,
                Status = e.Status,
                At = e.At,
                Source = e.Source,
                RecordedAt = e.RecordedAt,
                By = people.Where(u => u.Id == e.ById).Select(u => new PersonRef(u.Id, u.DisplayName)).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
    }
}

internal sealed class ConsentEntryConfiguration : OwnedConfiguration<ConsentEntry>
{
    protected override string Table => "ConsentLedger";

    protected override void ConfigureEntity(EntityTypeBuilder<ConsentEntry> builder)
    {
        builder.Property(e => e.Source).HasMaxLength(ConsentEntry.MaxSource);
        builder.HasIndex(e => new
        {
            e.OrganizationId,
            e.RelatedId,
            e.At,
        });
    }
}
