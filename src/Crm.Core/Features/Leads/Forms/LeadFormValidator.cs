using System.Text.RegularExpressions;
using Crm.Core.Features.Customers;
using Crm.Core.Platform.Text;
using FluentValidation;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>What a web form must satisfy, on create and on change alike.</summary>
public sealed partial class LeadFormValidator : AbstractValidator<LeadFormInput>
{
    private const int MaxFields = 30;
    private const int MaxOrigins = 20;
    private const int MaxLabel = 200;

    public LeadFormValidator()
    {
        RuleFor(f => f.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= LeadForm.MaxName && !n.Any(char.IsControl))
            .WithMessage($"Give the form a name of up to {LeadForm.MaxName} characters.");
        RuleFor(f => f.ThankYouText).UpTo(LeadForm.MaxThankYou);
        RuleFor(f => f.Fields)
            .Cascade(CascadeMode.Stop)
            .Must(f => f is { Count: > 0 and <= MaxFields } && f.All(x => x is not null))
            .WithMessage($"Give between 1 and {MaxFields} fields.")
            .Must(f => f!.DistinctBy(x => x.Name, StringComparer.OrdinalIgnoreCase).Count() == f!.Count)
            .WithMessage("Two fields have the same name.")
            .Must(f => f!.Any(x => LeadFormFields.TellWho.Contains(x.Name)))
            .WithMessage($"One field has to tell who it is: {string.Join(", ", LeadFormFields.TellWho)}.");
        RuleForEach(f => f.Fields).ChildRules(FieldRules);
        RuleFor(f => f.AllowedOrigins)
            .Must(o => o is null || o.Count <= MaxOrigins)
            .WithMessage($"Name at most {MaxOrigins} sites.");
        RuleForEach(f => f.AllowedOrigins)
            .Must(o => WebOrigin.Of(o) is not null)
            .WithMessage("Give a site like https://www.example.com, without a path.");
    }

    private static void FieldRules(InlineValidator<LeadFormField> field)
    {
        field
            .RuleFor(f => f.Name)
            .Cascade(CascadeMode.Stop)
            .Must(n => n is not null && FieldName().IsMatch(n))
            .WithMessage("A name begins with a letter and has up to 50 letters, digits, _ and -.")
            .Must(n => !LeadFormFields.IsReserved(n!))
            .WithMessage("This name is taken by the form itself; choose another one.");
        field
            .RuleFor(f => f.Label)
            .Cascade(CascadeMode.Stop)
            .Must(l => !string.IsNullOrWhiteSpace(l) && !l.Any(char.IsControl))
            .WithMessage("Say what the visitor reads.")
            .UpTo(MaxLabel);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,49}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FieldName();
}
