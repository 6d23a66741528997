using System.Text.RegularExpressions;

namespace Crm.Architecture.Tests;

/// <summary>Rule 8: all databases have the same migrations. (Pending model changes: <c>scripts/migrations check</c>.)</summary>
public sealed class MigrationRules
{
    [Fact]
    public void All_databases_have_the_same_migrations() =>
        Differences(Names("src/Crm.Data.Sqlite"), Names("src/Crm.Data.PostgreSql")).ShouldBeEmpty();

    [Fact]
    public void A_planted_difference_is_found() => Differences(["Initial", "AddDeals"], ["Initial"]).ShouldBe(["AddDeals"]);

    private static IEnumerable<string> Names(string project) =>
        Sources
            .Under($"{project}/Migrations")
            .Select(f => Regex.Match(f.Path, @"/\d+_(?<name>\w+)\.cs$"))
            .Where(m => m.Success)
            .Select(m => m.Groups["name"].Value);

    private static IEnumerable<string> Differences(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Except(other).Concat(other.Except(one)).Order();
}
