using Crm.Core.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Accounts;

/// <summary>
/// What a person signs in with; has the person's id. It belongs to no organization, because e-mails are unique over
/// all of them and looked up before anybody is known.
/// </summary>
public sealed class Credential : IdentityUser<Guid>
{
    /// <summary>When the failures that are counted now began.</summary>
    public DateTime? FailingSince { get; set; }
}

internal sealed class CredentialConfiguration : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("Credentials");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.UserName).HasMaxLength(254);
        builder.Property(c => c.NormalizedUserName).HasMaxLength(254);
        builder.Property(c => c.Email).HasMaxLength(254).IsRequired();
        builder.Property(c => c.NormalizedEmail).HasMaxLength(254).IsRequired();
        builder.Property(c => c.PasswordHash).HasMaxLength(200);
        builder.Property(c => c.SecurityStamp).HasMaxLength(64);
        builder.Property(c => c.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder.Ignore(c => c.PhoneNumber);
        builder.Ignore(c => c.PhoneNumberConfirmed);
        builder.Ignore(c => c.EmailConfirmed);
        builder.Ignore(c => c.TwoFactorEnabled);
        builder.HasIndex(c => c.NormalizedEmail).IsUnique();

        // Goes with the person, also when a whole organization is deleted.
        builder.HasOne<User>().WithOne().HasForeignKey<Credential>(c => c.Id).OnDelete(DeleteBehavior.Cascade);
    }
}
