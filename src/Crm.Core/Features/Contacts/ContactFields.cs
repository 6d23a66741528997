using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Retention;

namespace Crm.Core.Features.Contacts;

/// <summary>All fields of a contact.</summary>
public sealed class ContactFields : RecordFieldCatalogue<Contact>
{
    public ContactFields()
    {
        Text("firstName", "First name", c => c.FirstName).SortedBy(By(c => c.NameKey));
        Text("lastName", "Last name", c => c.LastName).SortedBy(By(c => c.LastNameKey));
        Text("displayName", "Name", c => c.NameKey).ReadOnly().NotFilterable().Sortable();
        Reference("companyId", "Company", c => c.CompanyId).To(RecordType.Company);
        Text("title", "Job title", c => c.JobTitle).Sortable();
        Text("department", "Department", c => c.Department).Sortable();
        Choice("decisionRole", "Role in decisions", c => c.DecisionRole).Sortable();
        Structure("emails", "E-mail addresses", c => c.Emails).NotFilterable();
        Structure("phones", "Phone numbers", c => c.Phones).NotFilterable();
        Structure("email", "E-mail", c => c.Email).WrittenIn(By(c => c.Email)).Unaudited();
        Structure("phone", "Phone", c => c.Phone).WrittenIn(By(c => c.Phone)).Unaudited();
        Structure("address", "Address", c => c.Address).NotFilterable();
        Text("city", "City", c => c.Address.City).Derived();
        Text("country", "Country", c => c.Address.Country).Derived();
        Structure("socialProfiles", "Social profiles", c => c.SocialProfiles).NotFilterable();
        Choice("preferredContactMethod", "Preferred contact method", c => c.PreferredContactMethod);
        Choice("lifecycleStage", "Lifecycle stage", c => c.LifecycleStage).Sortable();
        Choice("status", "Status", c => c.Status).Sortable();
        Text("source", "Source", c => c.Source).Sortable();
        Structure("consents", "Consents", c => c.Consents).NotFilterable();
        DateTime("lastContactedAt", "Last contacted", c => c.LastContactedAt).Sortable();
        Exclude(nameof(Contact.PhoneKey), "how phone is compared");
        Exclude(nameof(Contact.LastNameKey), "the sort key behind lastName");
        Exclude(nameof(Contact.Company), "the name behind companyId");
        Exclude(nameof(Contact.Owner), "the name behind ownerId");
        Exclude(nameof(Contact.Points), "the unique keys behind emails");
    }

    public override IReadOnlyDictionary<string, string> OwnParameters { get; } =
        new Dictionary<string, string> { [RetentionFilter.Parameter] = RetentionFilter.Description };

    protected override IEnumerable<string> Shown => [.. base.Shown, "company"];
}
