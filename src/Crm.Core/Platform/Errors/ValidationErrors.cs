using FluentValidation;
using FluentValidation.Results;

namespace Crm.Core.Platform.Errors;

/// <summary>Validation results under JSON names: <c>Emails[0].Address</c> → <c>emails[0].address</c>.</summary>
public static class ValidationErrors
{
    public static IReadOnlyDictionary<string, string[]> ByField(ValidationResult result) =>
        result
            .Errors.GroupBy(e => JsonName(e.PropertyName), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).Distinct().ToArray());

    /// <exception cref="Failure">400 with each field that breaks a rule.</exception>
    public static void Require<T>(this IValidator<T> validator, T input)
    {
        var result = validator.Validate(input);
        if (!result.IsValid)
        {
            throw Failure.Invalid(ByField(result));
        }
    }

    private static string JsonName(string property) =>
        string.Join('.', property.Split('.').Select(p => p.Length == 0 ? p : char.ToLowerInvariant(p[0]) + p[1..]));
}
