using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Emails;

public interface IEmailTemplateRepository : ISettingRepository<EmailTemplate, EmailTemplateView>
{
    Task<bool> IsTakenAsync(string key, Guid except, CancellationToken cancellationToken);
}

/// <summary>The organization's templates of mails.</summary>
public sealed class EmailTemplateService(
    IEmailTemplateRepository templates,
    EmailTemplateFields fields,
    EmailTemplateValidator validator,
    RecordServiceContext context
) : SettingService<EmailTemplate, EmailTemplateInput, EmailTemplateView>(templates, fields, validator, context)
{
    protected override string Word => "template";

    protected override async Task DescribeAsync(
        EmailTemplate template,
        EmailTemplateInput input,
        CancellationToken cancellationToken
    )
    {
        if (await templates.IsTakenAsync(TextKey.Fold(input.Name), template.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is a template of this name already.");
        }

        template.Describe(input);
    }

    protected override EmailTemplateInput Describe(EmailTemplate template) =>
        new()
        {
            Name = template.Name,
            Subject = template.Subject,
            Body = template.Body,
            IsMarketing = template.IsMarketing,
            IsActive = template.IsActive,
        };
}
