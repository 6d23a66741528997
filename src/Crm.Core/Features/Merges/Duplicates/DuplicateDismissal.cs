using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Merges.Duplicates;

/// <summary>That somebody looked at two records and said that they are two: they are not shown as likely duplicates again.</summary>
public sealed class DuplicateDismissal : OrganizationOwned
{
    private DuplicateDismissal() { }

    public DuplicateDismissal(PairKey pair) => (FirstId, SecondId) = (pair.FirstId, pair.SecondId);

    public Guid FirstId { get; private set; }

    public Guid SecondId { get; private set; }
}

/// <summary>Two records, whichever was named first.</summary>
public sealed record PairKey
{
    public PairKey(Guid one, Guid other) => (FirstId, SecondId) = one.CompareTo(other) < 0 ? (one, other) : (other, one);

    public Guid FirstId { get; }

    public Guid SecondId { get; }
}
