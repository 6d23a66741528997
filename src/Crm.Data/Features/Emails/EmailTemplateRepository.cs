using System.Linq.Expressions;
using Crm.Core.Features.Emails;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Emails;

internal sealed class EmailTemplateRepository(CrmDbContext context)
    : SettingRepository<EmailTemplate, EmailTemplateView>(context),
        IEmailTemplateRepository
{
    private static readonly Expression<Func<EmailTemplate, EmailTemplateView>> Shown = t => new EmailTemplateView
    {
        Id = t.Id,
        Version = t.Version,
        CreatedAt = t.CreatedAt,
        Name = t.Name,
        Subject = t.Subject,
        Body = t.Body,
        IsMarketing = t.IsMarketing,
        IsActive = t.IsActive,
    };

    protected override Expression<Func<EmailTemplate, EmailTemplateView>> View => Shown;

    public Task<bool> IsTakenAsync(string key, Guid except, CancellationToken cancellationToken) =>
        Settings.AnyAsync(t => t.Key == key && t.Id != except, cancellationToken);
}
