namespace Crm.Core.Platform.Patching;

/// <summary>How the API spells the values of an enumeration: <c>bestCase</c>; a mark of one letter (<c>A</c>) stays as it is.</summary>
public static class ChoiceName
{
    public static string Of(Enum value) => Of(value.ToString());

    public static string Of(string name) => name.Length == 1 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
