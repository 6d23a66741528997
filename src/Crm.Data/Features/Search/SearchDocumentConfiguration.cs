using Crm.Core.Features.Accounts;
using Crm.Core.Features.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Search;

internal sealed class SearchDocumentConfiguration : IEntityTypeConfiguration<SearchDocument>
{
    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.ToTable("SearchDocuments");

        // A number of its own, because full-text indexes want one that never moves.
        builder.HasKey(d => d.Number);
        builder.Property(d => d.Number).ValueGeneratedOnAdd();
        builder.Property(d => d.Title).HasMaxLength(410);
        builder.Property(d => d.Subtitle).HasMaxLength(410);
        builder.Property(d => d.TitleKey).HasMaxLength(410);
        builder.Property(d => d.Text).HasMaxLength(SearchDocument.MaxText);
        builder.HasOne<Organization>().WithMany().HasForeignKey(d => d.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.RecordId).IsUnique();
        builder.HasIndex(d => new { d.OrganizationId, d.TitleKey });
        builder.HasIndex(d => new { d.OrganizationId, d.Number });
    }
}
