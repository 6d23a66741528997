using System.Text.Json;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Leads.FollowUps;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Leads.Conversion;

/// <summary>
/// Makes contact, company and deal of a lead, in one transaction and once. What is known already is linked; what was
/// written and planned on the lead goes on at the contact.
/// </summary>
public sealed class LeadConversionService(
    ILeadRepository leads,
    LeadMatcher matcher,
    LeadConversionValidator validator,
    ContactService contacts,
    CompanyService companies,
    DealService deals,
    IOrganizationRepository organizations,
    LeadFollowUpEnd followUps,
    IHangingRecords hanging,
    IAttachmentRepository files,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    // Keeps a value that another record holds: one that the caller does not see is no reason to stop.
    private static readonly ChangeOptions Anyway = new(AllowDuplicate: true, MayLack: true);

    /// <summary>Says what conversion would do now.</summary>
    /// <exception cref="Failure">404, 409 when it is converted.</exception>
    public async Task<LeadConversionPreview> PreviewAsync(Guid id, CancellationToken cancellationToken)
    {
        var lead = await RequireAsync(id, cancellationToken);
        lead.RequireOpen();
        var match = await matcher.FindAsync(lead, null, cancellationToken);
        var organization = await organizations.GetAsync(cancellationToken);
        return LeadConversionPlan.Preview(lead, match, organization.Currency);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when it is converted, 412 stale.</exception>
    public Task<LeadConversionResult> ConvertAsync(
        Guid id,
        LeadConversionInput input,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        validator.Require(input);
        return unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync("leads.convert", cancellationToken);
                var lead = await RequireAsync(id, cancellationToken);
                lead.RequireVersion(expectedVersion);
                lead.RequireOpen();
                var result = await ConvertAsync(lead, input, cancellationToken);

                // Before they go on at the contact: there they would be followed up as a lead still.
                await followUps.StopAsync(lead.Id, LeadStopReason.Converted, cancellationToken);
                await BringAlongAsync(lead, result.Contact, cancellationToken);
                lead.MarkConverted(result.Contact.Id, result.Company?.Id, result.Deal?.Id, caller.UserId, time.UtcNow());
                await unitOfWork.SaveAsync(cancellationToken);
                return result;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
    }

    private async Task<LeadConversionResult> ConvertAsync(
        Lead lead,
        LeadConversionInput input,
        CancellationToken cancellationToken
    )
    {
        var wantsDeal = input.CreateDeal ?? true;
        var ownerId = lead.OwnerId ?? caller.UserId;
        var stage = wantsDeal ? LifecycleStage.Opportunity : LifecycleStage.Lead;
        var match = await matcher.FindAsync(lead, input.CompanyId, cancellationToken);
        var company = match.Company;
        if (company is null && LeadConversionPlan.Company(lead, ownerId, stage) is { } newCompany)
        {
            var made = newCompany with { CustomFields = ValuesFor(RecordType.Company, lead) };
            company = await companies.CreateAsync(Patch.Of(made), Anyway, cancellationToken);
        }

        var contact = match.Contact is { } known
            ? await contacts.ChangeAsync(
                known.Id,
                LeadConversionPlan.Changes(known, lead, company?.Id),
                Anyway,
                cancellationToken
            )
            : await contacts.CreateAsync(
                Patch.Of(
                    LeadConversionPlan.Contact(lead, ownerId, company?.Id, stage) with
                    {
                        CustomFields = ValuesFor(RecordType.Contact, lead),
                    }
                ),
                Anyway,
                cancellationToken
            );
        var deal = wantsDeal
            ? await deals.CreateAsync(
                Patch.Of(
                    LeadConversionPlan.Deal(lead, input, ownerId, contact.Id, company) with
                    {
                        CustomFields = ValuesFor(RecordType.Deal, lead),
                    }
                ),
                Anyway,
                cancellationToken
            )
            : null;
        return new LeadConversionResult(contact, company, deal);
    }

    // What has the same key and type on both sides is the same to the organization.
    private IReadOnlyDictionary<string, JsonElement>? ValuesFor(RecordType made, Lead lead)
    {
        var fields = caller.Current.CustomFields;
        return CustomFieldRules.Carry(fields.Of(RecordType.Lead), fields.Of(made), lead.CustomFields);
    }

    private async Task BringAlongAsync(Lead lead, ContactView contact, CancellationToken cancellationToken)
    {
        var successor = new RecordRef(RecordType.Contact, contact.Id);
        var subject = new RecordSubject(Contact.DisplayName(contact.FirstName, contact.LastName), contact.OwnerId);
        foreach (var record in await hanging.FindOnAsync(lead.Id, cancellationToken))
        {
            record.GoOnWith(successor, subject);
        }

        await files.MoveAsync(new RecordRef(RecordType.Lead, lead.Id), successor, cancellationToken);
    }

    private async Task<Lead> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        (await leads.FindAsync([id], inBin: false, cancellationToken)).SingleOrDefault()
        ?? throw Failure.NotFound(RecordType.Lead.Word());
}
