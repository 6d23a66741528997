using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Idempotency;

/// <summary>
/// A POST that came with an <c>Idempotency-Key</c>, and its answer. It belongs to a caller, not to an organization
/// (strangers retry too); its key is a hash of caller, method, path and key, its answer is encrypted with what only
/// the client has (the key and the body), so the row tells nothing to whoever reads the table.
/// </summary>
internal sealed class IdempotentRequest
{
    public required string Id { get; init; }

    public required string BodyHash { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Until then the first request is taken to be under way.</summary>
    public required DateTime LeasedUntil { get; set; }

    /// <summary>Set in the transaction of the change itself: it must not be done again, even if no answer was kept.</summary>
    public bool IsCommitted { get; set; }

    public int? Status { get; set; }

    public byte[]? Answer { get; set; }
}

internal sealed class IdempotentRequestConfiguration : IEntityTypeConfiguration<IdempotentRequest>
{
    public void Configure(EntityTypeBuilder<IdempotentRequest> builder)
    {
        builder.ToTable("IdempotentRequests");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasMaxLength(64);
        builder.Property(r => r.BodyHash).HasMaxLength(64);
        builder.HasIndex(r => r.StartedAt);
    }
}
