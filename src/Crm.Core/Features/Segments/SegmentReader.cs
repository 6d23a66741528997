using System.Text.Json;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Segments;

/// <summary>Criteria as they were understood.</summary>
/// <param name="Whole">What a record must satisfy.</param>
/// <param name="Tests">Its single conditions, in their order.</param>
public sealed record SegmentReading(Condition Whole, IReadOnlyList<SegmentTest> Tests)
{
    /// <summary>The kinds of records that the answer follows from.</summary>
    public IReadOnlyList<RecordType> Kinds(RecordType entity) =>
        Whole.Whole.OfType<RelatedCondition>().Select(r => r.Type).Prepend(entity).Distinct().ToList();

    /// <summary>Whether time alone makes records members.</summary>
    public bool MovesWithTime { get; init; }
}

/// <summary>A single condition of criteria.</summary>
/// <param name="Path">Where it stands: <c>all[0]</c>.</param>
/// <param name="Criteria">As written.</param>
/// <param name="Label">What people call its field.</param>
/// <param name="Field">The field; null: related records.</param>
/// <param name="Condition">As understood.</param>
public sealed record SegmentTest(string Path, SegmentCriteria Criteria, string Label, Field? Field, Condition Condition);

/// <summary>
/// Reads criteria against the field catalogues, so that they can ask what the list can be filtered by, and nothing else. Days
/// are those of the organization: a segment is the same for all its people.
/// </summary>
public sealed class SegmentReader(SegmentCatalogues catalogues, TimeProvider time)
{
    public const int MaxConditions = 50;
    public const int MaxDepth = 5;
    public const int MaxItems = 100;

    /// <summary>What the errors are named by, unless they stand in something else.</summary>
    public const string Root = "criteria";

    /// <param name="entity">Of which kind of record.</param>
    /// <param name="criteria">As written.</param>
    /// <param name="zone">The time zone of the organization.</param>
    /// <exception cref="Failure">400 that names each condition that can't be understood: <c>criteria.all[0].value</c>.</exception>
    public SegmentReading Read(RecordType entity, SegmentCriteria criteria, string zone)
    {
        var walk = new Walk(catalogues, new SegmentValues(time.UtcNow(), zone));
        var whole = walk.Read(entity, criteria, new Place(Root, 1, IsRelated: false));
        return walk.Errors.Count > 0
            ? throw Failure.Invalid(walk.Errors)
            : new SegmentReading(whole, walk.Tests) { MovesWithTime = walk.MovesWithTime };
    }

    private sealed record Place(string Path, int Depth, bool IsRelated)
    {
        public Place In(string member, int index) => this with { Path = $"{Path}.{member}[{index}]", Depth = Depth + 1 };
    }

    private sealed class Walk(SegmentCatalogues catalogues, SegmentValues values)
    {
        private int _conditions;

        public Dictionary<string, string[]> Errors { get; } = new(StringComparer.Ordinal);

        public List<SegmentTest> Tests { get; } = [];

        public bool MovesWithTime { get; private set; }

        public Condition Read(RecordType entity, SegmentCriteria? criteria, Place place)
        {
            if (criteria is null || place.Depth > MaxDepth + 1)
            {
                return Refuse(
                    place.Path,
                    criteria is null ? "Give a condition." : $"Groups stand in each other at most {MaxDepth} deep."
                );
            }

            var groups = Groups(criteria).ToList();
            if (criteria.Field is null && criteria.Op is null && criteria.Value is null && groups.Count > 0)
            {
                var read = groups.ConvertAll(g => Group(entity, g.Kind, g.Member, g.Parts, place));
                return read.Count == 1 ? read[0] : new GroupCondition(GroupKind.All, read);
            }

            if (criteria.Field is null || groups.Count > 0)
            {
                return Refuse(place.Path, "Give either a field with op and value, or conditions in all, any or none.");
            }

            return ++_conditions > MaxConditions
                ? Refuse(Root, $"Give at most {MaxConditions} conditions.")
                : Single(entity, criteria, place);
        }

        private static IEnumerable<(GroupKind Kind, string Member, IReadOnlyList<SegmentCriteria> Parts)> Groups(
            SegmentCriteria criteria
        )
        {
            if (criteria.All is { } all)
            {
                yield return (GroupKind.All, "all", all);
            }

            if (criteria.Any is { } any)
            {
                yield return (GroupKind.Any, "any", any);
            }

            if (criteria.None is { } none)
            {
                yield return (GroupKind.None, "none", none);
            }
        }

        private Condition Group(
            RecordType entity,
            GroupKind kind,
            string member,
            IReadOnlyList<SegmentCriteria> parts,
            Place place
        ) =>
            parts.Count > MaxItems
                ? Refuse($"{place.Path}.{member}", $"Give at most {MaxConditions} conditions.")
                : new GroupCondition(kind, parts.Select((part, i) => Read(entity, part, place.In(member, i))).ToList());

        private Condition Single(RecordType entity, SegmentCriteria criteria, Place place)
        {
            var field = catalogues.Find(entity, criteria.Field!);
            var relation =
                field is null && !place.IsRelated
                    ? catalogues.Relations(entity).FirstOrDefault(r => r.Name == criteria.Field)
                    : null;
            if (field is null && relation is null)
            {
                return Refuse($"{place.Path}.field", $"There is no field '{criteria.Field}' to ask for here.");
            }

            var ops = field is null ? SegmentOps.OfRelated : SegmentOps.Of(field);
            if (criteria.Op is not { } op || !ops.Contains(op))
            {
                return Refuse($"{place.Path}.op", $"Give one of {string.Join(", ", ops.Select(o => ChoiceName.Of(o)))}.");
            }

            var condition = field is null
                ? Related(relation!, op, criteria.Value, place)
                : Test(field, op, criteria.Value, place);
            if (!place.IsRelated)
            {
                Tests.Add(
                    new SegmentTest(
                        place.Path[Root.Length..].TrimStart('.'),
                        criteria,
                        field?.Label ?? relation!.Label,
                        field,
                        condition
                    )
                );
            }

            return condition;
        }

        private Condition Test(Field field, SegmentOp op, JsonElement? value, Place place)
        {
            MovesWithTime |= op is SegmentOp.InLastDays or SegmentOp.NotInLastDays;
            try
            {
                return values.Read(field, op, value);
            }
            catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
            {
                return Refuse($"{place.Path}.value", string.Join(' ', failure.Errors.SelectMany(e => e.Value)));
            }
        }

        private Condition Related(SegmentRelation relation, SegmentOp op, JsonElement? value, Place place)
        {
            Condition? where = null;
            if (value is { ValueKind: not JsonValueKind.Null } given)
            {
                if (Parse(given, $"{place.Path}.value") is not { } criteria)
                {
                    return Nothing;
                }

                where = Read(relation.Type, criteria, new Place($"{place.Path}.value", place.Depth + 1, IsRelated: true));
            }

            return new RelatedCondition(relation.Type, relation.Link, relation.IsForward, op == SegmentOp.HasNo, where);
        }

        private SegmentCriteria? Parse(JsonElement value, string path)
        {
            try
            {
                return value.Deserialize<SegmentCriteria>(ApiJson.Options);
            }
            catch (JsonException e)
            {
                foreach (var (name, messages) in ApiJson.Explain(e).Errors.DefaultIfEmpty(new("", ["Give conditions."])))
                {
                    Errors[name.Length == 0 ? path : $"{path}.{name}"] = messages;
                }

                return null;
            }
        }

        private GroupCondition Refuse(string path, string sentence)
        {
            Errors[path] = [sentence];
            return Nothing;
        }

        private static GroupCondition Nothing => new(GroupKind.All, []);
    }
}
