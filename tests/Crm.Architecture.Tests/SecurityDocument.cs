using System.Text.RegularExpressions;

namespace Crm.Architecture.Tests;

/// <summary>docs/security.md says which test keeps which requirement; those tests exist.</summary>
public sealed class SecurityDocument
{
    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var tests = Sources
            .Under("tests")
            .SelectMany(f =>
                Regex
                    .Matches(f.Text, @"\[(?:Fact|Theory)\b[^\]]*\](?:\s*\[[^\r\n]*\])*\s*public \S+(?: Task)? (?<name>\w+)\(")
                    .Select(m => $"{Path.GetFileNameWithoutExtension(f.Path)}.{m.Groups["name"].Value}")
            )
            .ToHashSet();

        Named().Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_requirement_of_the_table_names_a_test() =>
        Rows().Where(row => !Regex.IsMatch(row, @"`\w+\.\w+`\s*\|$")).ShouldBeEmpty();

    private static IEnumerable<string> Named() =>
        Rows().SelectMany(row => Regex.Matches(row.Split('|')[^2], @"`(\w+\.\w+)`").Select(m => m.Groups[1].Value));

    private static IEnumerable<string> Rows() =>
        File.ReadAllText(Path.Combine(Sources.Root, "docs", "security.md"))
            .Split("## Not met")[0]
            .Split('\n')
            .Where(line => Regex.IsMatch(line, @"^\| \d"));
}
