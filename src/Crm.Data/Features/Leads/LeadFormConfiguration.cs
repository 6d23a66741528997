using Crm.Core.Features.Campaigns;
using Crm.Core.Features.Leads.Forms;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Leads;

internal sealed class LeadFormConfiguration : OwnedConfiguration<LeadForm>
{
    protected override string Table => "LeadForms";

    protected override void ConfigureEntity(EntityTypeBuilder<LeadForm> builder)
    {
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.Key).HasMaxLength(LeadForm.MaxKey);
        builder.Property(f => f.Name).HasMaxLength(LeadForm.MaxName);
        builder.Property(f => f.NameKey).HasMaxLength(410);
        builder.Property(f => f.ThankYouText).HasMaxLength(LeadForm.MaxThankYou);
        builder
            .Property(f => f.Fields)
            .HasConversion<JsonConverter<IReadOnlyList<LeadFormField>>, JsonComparer<IReadOnlyList<LeadFormField>>>();
        builder.HasOne<Campaign>().WithMany().HasForeignKey(f => f.CampaignId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(f => new { f.OrganizationId, f.NameKey }).IsUnique();

        // Looked up before the organization is known.
        builder.HasIndex(f => f.Key).IsUnique();
    }
}
