using Crm.Core.Features.Accounts;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Features.Imports.Writing;
using Crm.Core.Features.Pipelines;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports;

/// <summary>Shows what stands between a file and its import, value by value, before anything is written.</summary>
public sealed class ImportCheckService(
    ImportService imports,
    ImportTables tables,
    ImportRelations relations,
    IImportLookup lookup,
    IPipelineRepository pipelines,
    RecordTargets targets,
    IOrganizationRepository organizations,
    CallerContext caller
)
{
    private const int MaxRows = 20_000;
    private const int BatchRows = 1000;
    private const int MaxNames = 2000;
    private const int MaxSuggestions = 20;

    /// <exception cref="Failure">400 when the plan does not fit the file, 404.</exception>
    public async Task<ImportProblems> CheckAsync(Guid id, ImportPlan plan, CancellationToken cancellationToken)
    {
        var import = await imports.RequireAsync(id, cancellationToken);
        var fields = ImportFieldList.Of(targets.Of(import.Entity));
        ImportPlanCheck.Require(plan, import, fields, caller.Current);
        var zone = (await organizations.GetAsync(cancellationToken)).TimeZone;
        var reader = new ImportRowReader(import.Columns, fields, plan, zone);
        var columns = plan.Mapped().GroupBy(m => m.Field).ToDictionary(m => m.Key, m => m.First().Column);
        var found = new Findings(columns);
        var (rows, refused) = (0, 0);
        try
        {
            var batch = new List<ImportEntry>(BatchRows);
            await foreach (var cells in tables.RowsAsync(import.StoredName, import.Columns.Count, cancellationToken))
            {
                batch.Add(reader.Read(++rows, cells));
                if (batch.Count == BatchRows)
                {
                    refused += await LookAsync(import, plan, batch, found, cancellationToken);
                }

                if (rows == MaxRows)
                {
                    break;
                }
            }

            refused += await LookAsync(import, plan, batch, found, cancellationToken);
        }
        catch (ImportFileException e)
        {
            throw Failure.Conflict("no_file", e.Message);
        }

        return new ImportProblems
        {
            RowsChecked = rows,
            RowsRefused = refused,
            Items = [.. Ambiguous(import, fields, plan), .. await DescribeAsync(found, cancellationToken)],
        };
    }

    private async Task<int> LookAsync(
        Import import,
        ImportPlan plan,
        List<ImportEntry> batch,
        Findings found,
        CancellationToken cancellationToken
    )
    {
        // Parents may come later in the file, which only the run itself can tell.
        batch.ForEach(e => e.ForgetParent());
        batch.ForEach(found.Note);
        await relations.ResolveAsync(import, plan, batch, new ImportMemory(), makes: false, cancellationToken);
        batch.ForEach(found.NoteUnknown);
        var refused = batch.Count(e => e.Problems.Count > 0);
        batch.Clear();
        return refused;
    }

    // Dates that fit two formats, when nobody has said which one is meant.
    private static IEnumerable<ImportProblem> Ambiguous(Import import, ImportFieldList fields, ImportPlan plan) =>
        plan.DateFormat is not null
            ? []
            : plan.Mapped()
                .Select(m => (Column: import.Columns.Single(c => c.Name == m.Column), Field: fields.Find(m.Field)!))
                .Where(m =>
                    m.Field.Kind is ImportFieldKind.Date or ImportFieldKind.DateTime && m.Column.OtherDateFormat is not null
                )
                .Select(m => new ImportProblem
                {
                    Kind = ImportProblemKind.Ambiguous,
                    Column = m.Column.Name,
                    Field = m.Field.Name,
                    Value = m.Column.Samples[0],
                    Rows = m.Column.Filled,
                    Message = $"These dates are read as {m.Column.DateFormat}; they may be {m.Column.OtherDateFormat} as well.",
                    Suggestions = [m.Column.DateFormat!, m.Column.OtherDateFormat!],
                });

    private async Task<IEnumerable<ImportProblem>> DescribeAsync(Findings found, CancellationToken cancellationToken)
    {
        var problems = new List<ImportProblem>();
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var finding in found.All)
        {
            if (finding.Kind == ImportProblemKind.Unknown && !names.ContainsKey(finding.Field.Name))
            {
                names[finding.Field.Name] = await NamesAsync(finding.Field, cancellationToken);
            }

            var known = finding.Kind == ImportProblemKind.Unknown ? names[finding.Field.Name] : finding.Field.Choices;
            problems.Add(
                new ImportProblem
                {
                    Kind = finding.Kind,
                    Column = finding.Column,
                    Field = finding.Field.Name,
                    Value = finding.Value,
                    Rows = finding.Rows,
                    Message = finding.Message,
                    CanCreate = finding.Kind == ImportProblemKind.Unknown ? MissingOf(finding.Field) : null,
                    Suggestions = Nearest(finding.Value, known),
                }
            );
        }

        return problems.OrderByDescending(p => p.Rows);
    }

    private async Task<IReadOnlyList<string>> NamesAsync(ImportField field, CancellationToken cancellationToken) =>
        field.Kind switch
        {
            ImportFieldKind.Person => (await lookup.PeopleAsync(cancellationToken)).Select(p => p.DisplayName).ToList(),
            ImportFieldKind.Stage => (await pipelines.FindAllAsync(cancellationToken))
                .SelectMany(p => p.InOrder())
                .Select(s => s.Name)
                .Distinct()
                .ToList(),
            ImportFieldKind.Pipeline => (await pipelines.FindAllAsync(cancellationToken)).Select(p => p.Name).ToList(),
            _ => field.Record is { } type ? await lookup.NamesAsync(type, MaxNames, cancellationToken) : [],
        };

    private static ImportMissing? MissingOf(ImportField field) =>
        field.Kind switch
        {
            ImportFieldKind.Person => ImportMissing.Owner,
            ImportFieldKind.Stage => ImportMissing.Stage,
            _ => field.Record switch
            {
                RecordType.Company => ImportMissing.Company,
                RecordType.Product => ImportMissing.Product,
                RecordType.Campaign => ImportMissing.Campaign,
                _ => null,
            },
        };

    // Those that differ little come first; of many only those.
    private static List<string> Nearest(string value, IReadOnlyList<string> known)
    {
        var key = ChoiceText.Letters(value);
        var ranked = known
            .Select(k => (Name: k, Distance: TextDistance.Between(key, ChoiceText.Letters(k))))
            .OrderBy(k => k.Distance)
            .ToList();
        var near = ranked.Where(k => k.Distance <= Math.Max(1, key.Length / 3));
        return (known.Count <= MaxSuggestions ? ranked : near).Take(MaxSuggestions).Select(k => k.Name).ToList();
    }

    private sealed record Finding(ImportProblemKind Kind, string Column, ImportField Field, string Value, string Message)
    {
        public int Rows { get; set; } = 1;
    }

    private sealed class Findings(Dictionary<string, string> columns)
    {
        private const int Max = 200;

        private readonly Dictionary<(string, string), Finding> _all = [];

        public IEnumerable<Finding> All => _all.Values;

        public void Note(ImportEntry entry) =>
            entry.Unreadables.ForEach(u => Add(ImportProblemKind.Unreadable, u.Field, u.Text, u.Problem));

        public void NoteUnknown(ImportEntry entry) =>
            entry.Unknowns.ForEach(u => Add(ImportProblemKind.Unknown, u.Field, u.Text, $"There is no '{u.Text}' here."));

        private void Add(ImportProblemKind kind, ImportField field, string text, string message)
        {
            var value = TextCut.At(text, 100);
            if (_all.TryGetValue((field.Name, value), out var known))
            {
                known.Rows++;
            }
            else if (_all.Count < Max)
            {
                _all[(field.Name, value)] = new Finding(kind, columns[field.Name], field, value, message);
            }
        }
    }
}
