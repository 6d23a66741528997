using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Deals;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.Conversion;

/// <summary>What becomes what when a lead is converted; preview and conversion both read this.</summary>
internal static class LeadConversionPlan
{
    private const int MaxDealName = 200;

    public static ContactInput Contact(Lead lead, Guid? ownerId, Guid? companyId, LifecycleStage stage) =>
        new()
        {
            OwnerId = ownerId,
            FirstName = lead.FirstName,
            LastName = lead.LastName,
            CompanyId = companyId,
            Title = lead.JobTitle,
            Email = lead.Email,
            Phone = lead.Phone,
            Address = lead.Location is { Length: <= CustomerRules.MaxCity } place ? new Address { City = place } : null,
            LifecycleStage = stage,
            Source = SourceOf(lead),
            Consents = lead.Consents.Count > 0 ? lead.Consents : null,
            Tags = lead.Tags.Count > 0 ? lead.Tags : null,
            LastContactedAt = lead.LastContactedAt,
        };

    /// <summary>None for a lead that names no company.</summary>
    public static CompanyInput? Company(Lead lead, Guid? ownerId, LifecycleStage stage) =>
        lead.Company is not { Length: > 0 } name
            ? null
            : new CompanyInput
            {
                OwnerId = ownerId,
                Name = name,
                Domain = LeadDomain.Of(lead.Email),
                Industry = lead.Industry,
                LifecycleStage = stage,
                Source = SourceOf(lead),
            };

    public static DealInput Deal(Lead lead, LeadConversionInput input, Guid? ownerId, Guid contactId, CompanyView? company) =>
        new()
        {
            OwnerId = ownerId,
            Name = string.IsNullOrEmpty(input.DealName) ? DealName(lead, company?.Name) : input.DealName,
            PipelineId = input.PipelineId,
            CompanyId = company?.Id,
            ContactId = contactId,
            LeadId = lead.Id,
            CampaignId = lead.CampaignId,
            Amount = input.Amount ?? lead.EstimatedValue,
            Currency = string.IsNullOrEmpty(input.Currency) ? lead.Currency : input.Currency,
            Source = SourceOf(lead),
            Tags = lead.Tags.Count > 0 ? lead.Tags : null,
        };

    /// <summary>What a known contact learns: its company if it had none, consents that are newer, tags, how to reach it.</summary>
    public static Patch<ContactInput> Changes(ContactView contact, Lead lead, Guid? companyId)
    {
        var consents = contact
            .Consents.Concat(lead.Consents)
            .GroupBy(c => c.Channel)
            .Select(g => g.OrderByDescending(c => c.At).First())
            .ToList();
        return Patch.Of(
            new ContactInput
            {
                CompanyId = contact.CompanyId ?? companyId,
                Title = contact.Title ?? lead.JobTitle,
                Phone = contact.Phone ?? lead.Phone,
                Consents = consents,
                Tags = contact.Tags.Union(lead.Tags, StringComparer.OrdinalIgnoreCase).Take(CustomerRules.MaxTags).ToList(),
            }
        );
    }

    public static LeadConversionPreview Preview(Lead lead, LeadMatch match, string currency)
    {
        var (contact, company) = (match.Contact, match.Company);
        var fresh = Company(lead, null, LifecycleStage.Opportunity);
        return new LeadConversionPreview(
            contact is null ? Made(ContactOf(lead)) : Linked(ContactOf(contact)),
            company is not null ? Linked(CompanyOf(company))
                : fresh is null ? null
                : Made(
                    new LeadConversionRecord
                    {
                        Name = fresh.Name!,
                        Domain = fresh.Domain,
                        Industry = fresh.Industry,
                    }
                ),
            Made(
                new LeadConversionRecord
                {
                    Name = DealName(lead, company?.Name ?? fresh?.Name),
                    Amount = lead.EstimatedValue,
                    Currency = lead.Currency ?? currency,
                }
            )
        );
    }

    private static LeadConversionStep Made(LeadConversionRecord record) => new(LeadConversionAction.Create, record);

    private static LeadConversionStep Linked(LeadConversionRecord record) => new(LeadConversionAction.Link, record);

    private static LeadConversionRecord ContactOf(Lead lead) =>
        new()
        {
            Name = lead.Title,
            FirstName = lead.FirstName,
            LastName = lead.LastName,
            Email = lead.Email,
            Phone = lead.Phone,
            Title = lead.JobTitle,
        };

    private static LeadConversionRecord ContactOf(ContactView contact) =>
        new()
        {
            Id = contact.Id,
            Name = Contacts.Contact.DisplayName(contact.FirstName, contact.LastName),
            FirstName = contact.FirstName,
            LastName = contact.LastName,
            Email = contact.Email,
            Phone = contact.Phone,
            Title = contact.Title,
        };

    private static LeadConversionRecord CompanyOf(CompanyView company) =>
        new()
        {
            Id = company.Id,
            Name = company.Name,
            Domain = company.Domain,
            Industry = company.Industry,
        };

    private static string DealName(Lead lead, string? company)
    {
        var name = company is { Length: > 0 } ? $"{company} – {lead.Title}" : lead.Title;
        return TextCut.At(name, MaxDealName).TrimEnd();
    }

    private static string? SourceOf(Lead lead) => lead.Source is { } source ? ChoiceName.Of(source) : null;
}
