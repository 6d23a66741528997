namespace Crm.Core.Features.Leads.Scoring;

/// <summary>What a score from 0 to 100 means.</summary>
public static class LeadScale
{
    public const int Max = 100;

    /// <summary>Hot is above this.</summary>
    public const int HotAbove = 70;

    /// <summary>Warm begins here.</summary>
    public const int WarmFrom = 40;

    public const int GradeAFrom = 75;
    public const int GradeBFrom = 50;
    public const int GradeCFrom = 25;

    public static int Clamp(long points) => (int)Math.Clamp(points, 0, Max);

    public static LeadTemperature TemperatureOf(int score) =>
        score > HotAbove ? LeadTemperature.Hot
        : score >= WarmFrom ? LeadTemperature.Warm
        : LeadTemperature.Cold;

    public static LeadGrade GradeOf(int score) =>
        score >= GradeAFrom ? LeadGrade.A
        : score >= GradeBFrom ? LeadGrade.B
        : score >= GradeCFrom ? LeadGrade.C
        : LeadGrade.D;
}
