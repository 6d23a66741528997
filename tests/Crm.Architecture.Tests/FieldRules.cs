using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Platform.Fields;
using Record = Crm.Core.Platform.Records.Record;

namespace Crm.Architecture.Tests;

/// <summary>A property of a record is a field of its catalogue, or excluded with the reason.</summary>
public sealed class FieldRules
{
    [Fact]
    public void Every_property_of_a_record_is_listed_or_excluded() => Catalogues().SelectMany(Unlisted).ShouldBeEmpty();

    [Fact]
    public void Every_record_has_a_catalogue() =>
        typeof(Record)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Record)) && !t.IsAbstract)
            .Except(Catalogues().Select(c => c.Entity))
            .ShouldBeEmpty();

    [Fact]
    public void An_excluded_property_exists() =>
        Catalogues()
            .SelectMany(c =>
                c.Excluded.Keys.Where(name => c.Entity.GetProperty(name) is null).Select(n => $"{c.Entity.Name}.{n}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_planted_property_is_found() => Unlisted(new PlantedFields()).ShouldBe(["Planted.Forgotten"]);

    private static List<FieldCatalogue> Catalogues() =>
        typeof(FieldCatalogue)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(FieldCatalogue)) && !t.IsAbstract && t.GetConstructor(Type.EmptyTypes) is not null)
            .Select(t => (FieldCatalogue)Activator.CreateInstance(t)!)
            .Where(c => c.Entity.IsSubclassOf(typeof(Record)))
            .ToList();

    private static IEnumerable<string> Unlisted(FieldCatalogue catalogue)
    {
        var listed = catalogue
            .Fields.SelectMany(f => Properties(f.Selector).Concat(Properties(f.SortSelector)).Append(f.Name))
            .Concat(catalogue.Excluded.Keys)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return catalogue
            .Entity.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !listed.Contains(p.Name))
            .Select(p => $"{catalogue.Entity.Name}.{p.Name}");
    }

    private static IEnumerable<string> Properties(LambdaExpression? selector)
    {
        var finder = new Finder();
        finder.Visit(selector);
        return finder.Names;
    }

    private sealed class Finder : ExpressionVisitor
    {
        public List<string> Names { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is ParameterExpression)
            {
                Names.Add(node.Member.Name);
            }

            return base.VisitMember(node);
        }
    }

    private sealed class Planted
    {
        public string Known { get; init; } = "";

        public string Forgotten { get; init; } = "";
    }

    private sealed class PlantedFields : FieldCatalogue<Planted>
    {
        public PlantedFields() => Text("known", "Known", p => p.Known);
    }
}
