using Crm.Core.Features.Accounts;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Accounts;

internal sealed class SessionConfiguration : OwnedConfiguration<Session>
{
    protected override string Table => "Sessions";

    protected override void ConfigureEntity(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.Property(s => s.IpAddress).HasMaxLength(45);
        builder.Property(s => s.RefreshHash).HasMaxLength(64);
        builder.Property(s => s.PreviousRefreshHash).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new
        {
            s.OrganizationId,
            s.UserId,
            s.ExpiresAt,
        });

        // The purge of ended sessions spans organizations.
        builder.HasIndex(s => s.ExpiresAt);
    }
}

internal sealed class AccountTokenConfiguration : OwnedConfiguration<AccountToken>
{
    protected override string Table => "AccountTokens";

    protected override void ConfigureEntity(EntityTypeBuilder<AccountToken> builder)
    {
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new
        {
            t.OrganizationId,
            t.UserId,
            t.Purpose,
        });

        // Looked up before the organization is known; the hash is unique everywhere.
        builder.HasIndex(t => t.Hash).IsUnique();
    }
}

internal sealed class SecondFactorConfiguration : OwnedConfiguration<SecondFactor>
{
    protected override string Table => "SecondFactors";

    protected override void ConfigureEntity(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.SealedKey).HasMaxLength(200);
        builder.Property(f => f.RecoveryCodeHashes).HasMaxLength(1000);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => new { f.OrganizationId, f.UserId }).IsUnique();
    }
}
