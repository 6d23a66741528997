using System.Linq.Expressions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Customers;

/// <summary>Rules that contacts and companies, and other records, share; each ends in a sentence for people.</summary>
internal static class CustomerRules
{
    /// <summary>The longest name of a city.</summary>
    public const int MaxCity = 100;

    public const int MaxTags = 50;

    public static IRuleBuilderOptions<T, string?> UpTo<T>(this IRuleBuilder<T, string?> rule, int length) =>
        rule.MaximumLength(length).WithMessage($"Please keep this to {length} characters.");

    public static void CommonFields<T>(this AbstractValidator<T> validator)
        where T : RecordInput
    {
        validator.RuleFor(x => x.ExternalId).UpTo(200);
        validator
            .RuleFor(x => x.Tags)
            .Must(tags => tags is null || tags.Count <= MaxTags)
            .WithMessage($"A record carries at most {MaxTags} tags.");
        validator.RuleForEach(x => x.Tags).Must(Tags.TagValidator.IsName).WithMessage(Tags.TagValidator.NameSentence);
    }

    public static void AddressFields<T>(this AbstractValidator<T> validator, Func<T, Address?> address) =>
        validator
            .RuleFor(x => address(x))
            .SetValidator(new AddressValidator()!)
            .OverridePropertyName("Address")
            .When(x => address(x) is not null);

    public static void ConsentFields<T>(this AbstractValidator<T> validator, Expression<Func<T, IEnumerable<Consent>?>> consents)
    {
        validator.RuleFor(consents).Must(c => c is null || c.Count() <= 50).WithMessage("Give at most 50 consents.");
        validator.RuleForEach(consents!).ChildRules(c => c.RuleFor(x => x.Source).UpTo(200));
    }

    /// <summary>Something that can be dialled, in any common spelling.</summary>
    public static bool IsPhone(string? number) =>
        number is { Length: > 0 and <= 40 }
        && TextKey.Digits(number).Length >= 3
        && number.All(c => char.IsAsciiLetterOrDigit(c) || " +-()./#*,;".Contains(c));

    /// <summary>Absolute http(s) address.</summary>
    public static bool IsWebAddress(string? text) =>
        text is null
        || (
            text.Length <= 500
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        );

    private sealed class AddressValidator : AbstractValidator<Address>
    {
        public AddressValidator()
        {
            RuleFor(a => a.Street).UpTo(300);
            RuleFor(a => a.City).UpTo(CustomerRules.MaxCity);
            RuleFor(a => a.State).UpTo(100);
            RuleFor(a => a.PostalCode).UpTo(20);
            RuleFor(a => a.Country).UpTo(100);
        }
    }
}
