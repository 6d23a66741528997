using Crm.Core.Features.Emails;
using Crm.Core.Platform.Patching;

namespace Crm.Core.Features.Demo;

/// <summary>Mails that people write again and again.</summary>
internal sealed class EmailTemplatesChapter(EmailTemplateService templates) : IDemoChapter
{
    private static readonly EmailTemplateInput[] Templates =
    [
        new()
        {
            Name = "Invitation to a visit",
            Subject = "Come and see {{organization.name}}",
            Body =
                "Hello {{contact.firstName}},\n\nthe best way to know an office is to walk through it. When would you and your colleagues of {{company.name}} like to come?\n\n- any working day between ten and five\n- it takes half an hour\n- the coffee is good",
        },
        new()
        {
            Name = "Offer is out",
            Subject = "Your offer: {{deal.name}}",
            Body =
                "Hello {{contact.firstName}},\n\nhere is the offer for **{{deal.name}}**. It comes to {{deal.amount}} {{deal.currency}} and holds for two weeks.\n\nCall me if anything is open.",
        },
        new()
        {
            Name = "News of the house",
            Subject = "What is new at {{organization.name}}",
            Body =
                "Hello {{contact.firstName}},\n\nthe canteen of Tower B is open, and there are twelve new meeting rooms. Tenants use them free of charge this month.",
            IsMarketing = true,
        },
    ];

    public int Order => 55;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var template in Templates)
        {
            await stage.DoAsync(
                stage.DaysAgo(140),
                stage.People.Manager,
                () => templates.CreateAsync(Patch.Of(template), cancellationToken)
            );
        }
    }
}
