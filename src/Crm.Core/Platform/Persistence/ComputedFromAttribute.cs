using Crm.Core.Platform.Records;

namespace Crm.Core.Platform.Persistence;

/// <summary>
/// On a method of a repository: what it gives follows from its arguments and from records of these kinds alone, so it may
/// be remembered for as long as none of them changes in the organization. Not for what also follows from the time or from
/// settings.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComputedFromAttribute(params RecordType[] kinds) : Attribute
{
    public IReadOnlyList<RecordType> Kinds => kinds;
}
