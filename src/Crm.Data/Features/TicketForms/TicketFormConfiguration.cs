using Crm.Core.Features.Accounts;
using Crm.Core.Features.TicketForms;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.TicketForms;

internal sealed class TicketFormConfiguration : OwnedConfiguration<TicketForm>
{
    protected override string Table => "TicketForms";

    protected override void ConfigureEntity(EntityTypeBuilder<TicketForm> builder)
    {
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.Key).HasMaxLength(TicketForm.MaxKey);
        builder.Property(f => f.Title).HasMaxLength(TicketForm.MaxTitle);
        builder.Property(f => f.Introduction).HasMaxLength(TicketForm.MaxText);
        builder.Property(f => f.ThankYouText).HasMaxLength(TicketForm.MaxText);
        builder.HasOne<Team>().WithMany().HasForeignKey(f => f.TeamId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(f => f.OrganizationId).IsUnique();

        // Looked up before the organization is known.
        builder.HasIndex(f => f.Key).IsUnique();
    }
}
