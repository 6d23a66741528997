using Crm.Core.Platform.Text;

namespace Crm.Core.Platform.Retention;

/// <summary>Records that no retention rule takes, whatever their age: people tag them.</summary>
public static class LegalHold
{
    /// <summary>On the record itself, or on the company or contact that it belongs to.</summary>
    public const string Tag = "legal-hold";

    /// <summary>As tags are compared, and however people part the two words.</summary>
    public static IReadOnlyList<string> TagKeys { get; } = [TextKey.Fold(Tag), TextKey.Fold("legal hold")];
}
