using Crm.Core.Features.Customers;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Contacts;

/// <summary>The writable shape of a contact; a first or a last name is required.</summary>
public sealed record ContactInput : RecordInput
{
    /// <summary>Given name; this or the last name is required.</summary>
    /// <example>Asha</example>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    /// <example>Rao</example>
    public string? LastName { get; init; }

    /// <summary>The company the person belongs to; none: an individual.</summary>
    public Guid? CompanyId { get; init; }

    /// <summary>Job title.</summary>
    /// <example>Head of Purchasing</example>
    public string? Title { get; init; }

    /// <summary>Where in the company.</summary>
    /// <example>Operations</example>
    public string? Department { get; init; }

    /// <summary>The person's part in a buying decision.</summary>
    public DecisionRole? DecisionRole { get; init; }

    /// <summary>All e-mail addresses; replaced as a whole.</summary>
    public IReadOnlyList<ContactEmail>? Emails { get; init; }

    /// <summary>All phone numbers; replaced as a whole.</summary>
    public IReadOnlyList<ContactPhone>? Phones { get; init; }

    /// <summary>Short for the primary e-mail address.</summary>
    /// <example>asha.rao@example.com</example>
    public string? Email { get; init; }

    /// <summary>Short for the primary phone number.</summary>
    /// <example>+91 98765 43120</example>
    public string? Phone { get; init; }

    /// <summary>Postal address.</summary>
    public Address? Address { get; init; }

    /// <summary>Web addresses by network, such as <c>linkedin</c>.</summary>
    public IReadOnlyDictionary<string, string>? SocialProfiles { get; init; }

    /// <summary>How the person wants to be reached.</summary>
    public ContactMethod? PreferredContactMethod { get; init; }

    /// <summary>Default: <c>lead</c>.</summary>
    /// <example>lead</example>
    public LifecycleStage? LifecycleStage { get; init; }

    /// <summary>Default: <c>active</c>.</summary>
    /// <example>active</example>
    public CustomerStatus? Status { get; init; }

    /// <summary>Where the contact came from.</summary>
    /// <example>referral</example>
    public string? Source { get; init; }

    /// <summary>What the person agreed to, per channel.</summary>
    public IReadOnlyList<Consent>? Consents { get; init; }

    /// <summary>When somebody last spoke with the person.</summary>
    public DateTime? LastContactedAt { get; init; }

    /// <summary>Folds the short forms <c>email</c> and <c>phone</c> into the lists: what differs from the present primary one takes its place.</summary>
    public ContactInput WithShortForms(string? presentEmail, string? presentPhone)
    {
        var emails = Emails ?? [];
        var phones = Phones ?? [];
        return this with
        {
            Emails =
                Email == presentEmail ? emails
                : string.IsNullOrEmpty(Email) ? [.. emails.Where(e => e.Address != presentEmail)]
                : MakePrimary(
                    emails,
                    e => e.Address == presentEmail,
                    e => string.Equals(e.Address, Email, StringComparison.OrdinalIgnoreCase),
                    new ContactEmail { Address = Email },
                    (e, p) => e with { IsPrimary = p }
                ),
            Phones =
                Phone == presentPhone ? phones
                : string.IsNullOrEmpty(Phone) ? [.. phones.Where(p => p.Number != presentPhone)]
                : MakePrimary(
                    phones,
                    p => p.Number == presentPhone,
                    p => p.Number == Phone,
                    new ContactPhone { Number = Phone },
                    (p, primary) => p with { IsPrimary = primary }
                ),
        };
    }

    // The new entry takes the place of the present primary one; an entry already there is only marked.
    private static List<T> MakePrimary<T>(
        IReadOnlyList<T> entries,
        Func<T, bool> isPresent,
        Func<T, bool> isWanted,
        T fresh,
        Func<T, bool, T> mark
    )
        where T : class
    {
        if (entries.FirstOrDefault(isWanted) is { } known)
        {
            return entries.Select(e => mark(e, ReferenceEquals(e, known))).ToList();
        }

        var rest = entries.Where(e => !isPresent(e)).Select(e => mark(e, false));
        return [mark(fresh, true), .. rest];
    }
}
