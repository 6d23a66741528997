namespace Crm.Core.Features.Deals;

/// <summary>Where a deal stands; follows from the kind of its stage.</summary>
public enum DealStatus
{
    Open,
    Won,
    Lost,
}

/// <summary>How a deal counts in the forecast.</summary>
public enum ForecastCategory
{
    Pipeline,
    BestCase,
    Commit,
    Omitted,
}
