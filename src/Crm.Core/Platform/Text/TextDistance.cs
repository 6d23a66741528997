namespace Crm.Core.Platform.Text;

/// <summary>How many letters have to change to make one word of another (Levenshtein).</summary>
public static class TextDistance
{
    private const int MaxLength = 100;

    public static int Between(string a, string b)
    {
        if (a.Length > MaxLength || b.Length > MaxLength)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? diagonal : Math.Min(diagonal, Math.Min(row[j], row[j - 1])) + 1;
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
