using Crm.Core.Features.Emails;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Emails;

internal sealed class EmailTemplateConfiguration : OwnedConfiguration<EmailTemplate>
{
    protected override string Table => "EmailTemplates";

    protected override void ConfigureEntity(EntityTypeBuilder<EmailTemplate> builder)
    {
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Name).HasMaxLength(EmailTemplate.MaxName);
        builder.Property(t => t.Key).HasMaxLength(EmailTemplate.MaxName + 100);
        builder.Property(t => t.Subject).HasMaxLength(Email.MaxSubject);
        builder.Property(t => t.Body).HasMaxLength(Email.MaxBody);
        builder.HasIndex(t => new { t.OrganizationId, t.Key }).IsUnique();
    }
}
