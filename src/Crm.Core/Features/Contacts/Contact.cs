using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Contacts;

/// <summary>A person; without a company, an individual customer.</summary>
public sealed class Contact : ExtensibleRecord, ISearchable, IFoundByCompany, IContacted
{
    private readonly List<ContactPoint> _points = [];

    public string FirstName { get; private set; } = "";

    public string LastName { get; private set; } = "";

    /// <summary>The full name, folded: the order of lists and "begins with".</summary>
    public string NameKey { get; private set; } = "";

    public string LastNameKey { get; private set; } = "";

    public Guid? CompanyId { get; private set; }

    public Company? Company { get; private set; }

    public User? Owner { get; private set; }

    public string? JobTitle { get; private set; }

    public string? Department { get; private set; }

    public DecisionRole? DecisionRole { get; private set; }

    public IReadOnlyList<ContactEmail> Emails { get; private set; } = [];

    public IReadOnlyList<ContactPhone> Phones { get; private set; } = [];

    /// <summary>The primary address, kept beside the list so that lists can sort by it.</summary>
    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary><see cref="Phone"/> as numbers are compared.</summary>
    public string? PhoneKey { get; private set; }

    public Address Address { get; private set; } = new();

    public IReadOnlyDictionary<string, string> SocialProfiles { get; private set; } = new Dictionary<string, string>();

    public ContactMethod? PreferredContactMethod { get; private set; }

    public LifecycleStage LifecycleStage { get; private set; } = LifecycleStage.Lead;

    public CustomerStatus Status { get; private set; } = CustomerStatus.Active;

    public string? Source { get; private set; }

    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public DateTime? LastContactedAt { get; private set; }

    /// <summary>The e-mail addresses by which this contact is found and kept single.</summary>
    public IReadOnlyList<ContactPoint> Points => _points;

    public override RecordType Type => RecordType.Contact;

    public override string Title => DisplayName(FirstName, LastName);

    string? ISearchable.SearchSubtitle => JobTitle;

    IEnumerable<string?> ISearchable.SearchTerms =>
        [JobTitle, Department, Address.City, .. Emails.Select(e => e.Address), .. Phones.SelectMany(p => PhoneTerms(p.Number))];

    public static string DisplayName(string firstName, string lastName) => $"{firstName} {lastName}".Trim();

    /// <summary>Takes over checked input.</summary>
    /// <param name="input">The whole writable shape.</param>
    /// <param name="duplicateKeys">E-mail keys that another contact holds and that this one may hold all the same.</param>
    /// <param name="now">Stamps consents without a time.</param>
    public void Describe(ContactInput input, IReadOnlySet<string> duplicateKeys, DateTime now)
    {
        FirstName = input.FirstName ?? "";
        LastName = input.LastName ?? "";
        NameKey = TextKey.Fold(Title);
        LastNameKey = TextKey.Fold($"{LastName} {FirstName}");
        CompanyId = input.CompanyId;
        JobTitle = input.Title;
        Department = input.Department;
        DecisionRole = input.DecisionRole;
        Emails = PrimaryList.Of(input.Emails, e => e.IsPrimary, (e, primary) => e with { IsPrimary = primary });
        Phones = PrimaryList.Of(input.Phones, p => p.IsPrimary, (p, primary) => p with { IsPrimary = primary });
        Email = Emails.FirstOrDefault(e => e.IsPrimary)?.Address;
        Phone = Phones.FirstOrDefault(p => p.IsPrimary)?.Number;
        PhoneKey = Platform.Text.PhoneKey.Of(Phone);
        Address = input.Address ?? new Address();
        SocialProfiles = input.SocialProfiles ?? new Dictionary<string, string>();
        PreferredContactMethod = input.PreferredContactMethod;
        LifecycleStage = input.LifecycleStage ?? LifecycleStage.Lead;
        Status = input.Status ?? CustomerStatus.Active;
        Source = input.Source;
        Consents = Consent.Stamped(input.Consents, now);
        LastContactedAt = input.LastContactedAt;
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
        KeepPoints(duplicateKeys);
    }

    public override void Delete(DateTime now)
    {
        base.Delete(now);
        _points.Clear();
    }

    public override void Restore()
    {
        base.Restore();
        KeepPoints(new HashSet<string>());
    }

    private void KeepPoints(IReadOnlySet<string> duplicateKeys)
    {
        var keys = IsDeleted ? [] : Emails.Select(e => EmailText.Key(e.Address)).ToHashSet(StringComparer.Ordinal);
        _points.RemoveAll(p => !keys.Contains(p.Key));
        _points.AddRange(
            keys.Where(k => _points.All(p => p.Key != k)).Select(k => new ContactPoint(Id, k, duplicateKeys.Contains(k)))
        );
    }

    // Found by the number as typed and by its digits alone.
    private static IEnumerable<string> PhoneTerms(string number) => [number, TextKey.Digits(number)];
}
