using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Crm.Architecture.Tests;

/// <summary>Rules 1, 2 and 9: who may know whom.</summary>
public sealed class LayerRules
{
    private static readonly Dictionary<string, string[]> AllowedReferences = new()
    {
        ["Crm.Core"] = [],
        ["Crm.Data"] = ["Crm.Core"],
        ["Crm.Data.Sqlite"] = ["Crm.Data"],
        ["Crm.Data.PostgreSql"] = ["Crm.Data"],
        ["Crm.Infrastructure"] = ["Crm.Core"],
        ["Crm.Api"] = ["Crm.Core", "Crm.Data", "Crm.Data.Sqlite", "Crm.Data.PostgreSql", "Crm.Infrastructure"],
    };

    [Fact]
    public void Projects_reference_only_what_stands_below_them() =>
        Sources.Under("src", "*.csproj").SelectMany(ForbiddenReferences).ShouldBeEmpty();

    [Fact]
    public void A_planted_reference_upwards_is_found() =>
        ForbiddenReferences(
                new SourceFile(
                    "src/Crm.Core/Crm.Core.csproj",
                    """<Project><ItemGroup><ProjectReference Include="../Crm.Data/Crm.Data.csproj" /></ItemGroup></Project>"""
                )
            )
            .ShouldNotBeEmpty();

    [Fact]
    public void Core_uses_no_web_framework_and_no_database() =>
        FrameworksUsedBy(typeof(Core.CoreServices).Assembly).ShouldBeEmpty();

    [Fact]
    public void A_planted_use_of_the_web_framework_is_found() => FrameworksUsedBy(typeof(Program).Assembly).ShouldNotBeEmpty();

    [Fact]
    public void Only_hosting_names_data_and_infrastructure() =>
        Sources.Under("src/Crm.Api").SelectMany(ForbiddenUsings).ShouldBeEmpty();

    [Fact]
    public void A_planted_controller_that_names_data_is_found() =>
        ForbiddenUsings(new SourceFile("src/Crm.Api/Features/Deals/DealsController.cs", "using Crm.Data;\n")).ShouldNotBeEmpty();

    [Fact]
    public void No_namespace_collects_everything() => Sources.Under("src").SelectMany(CatchAllNamespaces).ShouldBeEmpty();

    [Fact]
    public void A_planted_catch_all_namespace_is_found() =>
        CatchAllNamespaces(new SourceFile("src/Crm.Core/Helpers/X.cs", "namespace Crm.Core.Helpers;\n")).ShouldNotBeEmpty();

    private static IEnumerable<string> ForbiddenReferences(SourceFile project)
    {
        var name = Path.GetFileNameWithoutExtension(project.Path);
        return XDocument
            .Parse(project.Text)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))
            .Where(r => !AllowedReferences[name].Contains(r))
            .Select(r => $"{name} references {r}");
    }

    private static IEnumerable<string> FrameworksUsedBy(Assembly assembly)
    {
        string[] forbidden =
        [
            "Microsoft.AspNetCore",
            "Microsoft.EntityFrameworkCore",
            "Npgsql",
            "Microsoft.Data.Sqlite",
            "SQLitePCLRaw",
        ];
        return assembly
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(a => forbidden.Any(f => a.StartsWith(f, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> ForbiddenUsings(SourceFile file) =>
        file.Path.StartsWith("src/Crm.Api/Hosting/", StringComparison.Ordinal)
            ? []
            : file
                .Lines.Where(l => Regex.IsMatch(l, @"^using (static )?Crm\.(Data|Infrastructure)\b"))
                .Select(l => $"{file.Path}: {l}");

    private static IEnumerable<string> CatchAllNamespaces(SourceFile file) =>
        file
            .Lines.Where(l => Regex.IsMatch(l, @"^namespace .*\b(Common|Helpers|Utils|Managers)\s*;"))
            .Select(l => $"{file.Path}: {l}");
}
