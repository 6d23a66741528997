using Crm.Core.Features.Accounts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Companies;

/// <summary>What a company is to the organization.</summary>
public enum CompanyCategory
{
    Prospect,
    Customer,
    Partner,
    Vendor,
    Competitor,
    Other,
}

/// <summary>A business customer or prospect; may have a parent company.</summary>
public sealed class Company : ExtensibleRecord, ISearchable, IContacted
{
    public string Name { get; private set; } = "";

    /// <summary>The name, folded: the order of lists and "begins with".</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Bare and lower case: <c>acme.com</c>.</summary>
    public string? Domain { get; private set; }

    /// <summary>
    /// The domain while living. Unique together with <see cref="DomainHolder"/>, which is empty but for an allowed
    /// duplicate; so two who come at once have one winner on every database.
    /// </summary>
    public string? LivingDomain { get; private set; }

    public string DomainHolder { get; private set; } = "";

    public string? Website { get; private set; }

    public string? Industry { get; private set; }

    public int? EmployeeCount { get; private set; }

    public decimal? AnnualRevenue { get; private set; }

    /// <summary>ISO 4217; of <see cref="AnnualRevenue"/>.</summary>
    public string? Currency { get; private set; }

    public string? Phone { get; private set; }

    /// <summary><see cref="Phone"/> as numbers are compared.</summary>
    public string? PhoneKey { get; private set; }

    public Address Address { get; private set; } = new();

    public Guid? ParentId { get; private set; }

    public Company? Parent { get; private set; }

    public User? Owner { get; private set; }

    public CompanyCategory? Category { get; private set; }

    public string? Description { get; private set; }

    public LifecycleStage LifecycleStage { get; private set; } = LifecycleStage.Lead;

    public CustomerStatus Status { get; private set; } = CustomerStatus.Active;

    public string? Source { get; private set; }

    public DateTime? LastContactedAt { get; private set; }

    public override RecordType Type => RecordType.Company;

    public override string Title => Name;

    string? ISearchable.SearchSubtitle => Domain ?? Industry;

    IEnumerable<string?> ISearchable.SearchTerms => [Domain, Industry, Phone, TextKey.Digits(Phone), Address.City];

    /// <summary>Takes over checked input; the parent is free of cycles by then.</summary>
    public void Describe(CompanyInput input, bool isDomainDuplicate)
    {
        Name = input.Name ?? "";
        NameKey = TextKey.Fold(Name);
        var domain = DomainText.Normalize(input.Domain);
        if (domain != Domain)
        {
            DomainHolder = isDomainDuplicate ? Id.ToString() : "";
        }

        Domain = domain;
        Website = input.Website;
        Industry = input.Industry;
        EmployeeCount = input.EmployeeCount;
        AnnualRevenue = input.AnnualRevenue;
        Currency = input.Currency;
        Phone = input.Phone;
        PhoneKey = Platform.Text.PhoneKey.Of(Phone);
        Address = input.Address ?? new Address();
        ParentId = input.ParentId;
        Category = input.Category;
        Description = input.Description;
        LifecycleStage = input.LifecycleStage ?? LifecycleStage.Lead;
        Status = input.Status ?? CustomerStatus.Active;
        Source = input.Source;
        LastContactedAt = input.LastContactedAt;
        AssignTo(input.OwnerId);
        Identify(input.ExternalId);
        TagWith(input.Tags ?? []);
        LivingDomain = IsDeleted ? null : Domain;
    }

    public override void Delete(DateTime now)
    {
        base.Delete(now);
        LivingDomain = null;
    }

    public override void Restore()
    {
        base.Restore();
        LivingDomain = Domain;
    }
}
