using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Companies;

/// <summary>What a company is called without its legal form.</summary>
public static class CompanyNameText
{
    private static readonly HashSet<string> LegalForms = new(
        [
            .. "ab ag as asa bv co company corp corporation gmbh inc incorporated kg limited llc llp lp ltd nv oy oyj plc pty".Split(
                ' '
            ),
            .. "private pvt pte sa sarl sas spa srl the und and".Split(' '),
        ],
        StringComparer.Ordinal
    );

    /// <summary>"Acme Trading Pvt. Ltd." → "acme trading"; the whole name when nothing else is in it.</summary>
    public static string Core(string name)
    {
        var words = new string(
            TextKey.Fold(name).Where(c => c is not ('.' or '\'')).Select(c => char.IsLetterOrDigit(c) ? c : ' ').ToArray()
        ).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var core = string.Join(' ', words.Where(w => !LegalForms.Contains(w)));
        return core.Length > 0 ? core : string.Join(' ', words);
    }
}
