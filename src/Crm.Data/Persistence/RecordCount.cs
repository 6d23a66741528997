using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Persistence;

/// <summary>
/// How many living records of a kind there are, and how often they changed, kept with each change so that no list
/// counts its rows. Spread over slots, so that writers do not wait for one row; the sum is exact.
/// </summary>
public sealed class RecordCount : IOrganizationOwned
{
    public const int Slots = 8;

    public required Guid OrganizationId { get; init; }

    public required RecordType RecordType { get; init; }

    public required int Slot { get; init; }

    public long Living { get; set; }

    /// <summary>Rises with every change: what was counted at this value is still true.</summary>
    public long Changes { get; set; }
}

internal sealed class RecordCountConfiguration : IEntityTypeConfiguration<RecordCount>
{
    public void Configure(EntityTypeBuilder<RecordCount> builder)
    {
        builder.ToTable("RecordCounts");
        builder.HasKey(c => new
        {
            c.OrganizationId,
            c.RecordType,
            c.Slot,
        });
        builder.HasOne<Organization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>A row to lock: use cases that take the same name in one organization wait for each other.</summary>
public sealed class OrganizationLock : IOrganizationOwned
{
    public required Guid OrganizationId { get; init; }

    public required string Name { get; init; }

    public long Taken { get; set; }
}

internal sealed class OrganizationLockConfiguration : IEntityTypeConfiguration<OrganizationLock>
{
    public void Configure(EntityTypeBuilder<OrganizationLock> builder)
    {
        builder.ToTable("OrganizationLocks");
        builder.HasKey(l => new { l.OrganizationId, l.Name });
        builder.Property(l => l.Name).HasMaxLength(50);
        builder.HasOne<Organization>().WithMany().HasForeignKey(l => l.OrganizationId).OnDelete(DeleteBehavior.Cascade);
    }
}
