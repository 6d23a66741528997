using System.Text.Json.Nodes;
using Crm.Core.Features.Companies;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>Makes companies, products and campaigns that rows name and that are not here; each once, and known to the way back.</summary>
public sealed class ImportMissingRecords(RecordTargets targets, IImportRepository imports)
{
    private readonly Dictionary<(RecordType, string), (RecordRef, RecordSubject)> _made = [];
    private Guid _importId;
    private bool _makes;

    /// <summary>Begins a batch.</summary>
    public void Begin(Import import, bool makes)
    {
        _importId = import.Id;
        _makes = makes;
        _made.Clear();
    }

    /// <summary>Whether the batch has made something, in earnest.</summary>
    public bool HasMade => _makes && _made.Count > 0;

    public static bool Makes(ImportPlan plan, RecordType type) =>
        type switch
        {
            RecordType.Company => plan.Makes(ImportMissing.Company),
            RecordType.Product => plan.Makes(ImportMissing.Product),
            RecordType.Campaign => plan.Makes(ImportMissing.Campaign),
            RecordType.Contact
            or RecordType.Lead
            or RecordType.Deal
            or RecordType.Task
            or RecordType.Activity
            or RecordType.Note
            or RecordType.Ticket => false,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A kind of record without rule"),
        };

    /// <summary>The record of this name; in a trial only an id that stands for it.</summary>
    /// <exception cref="Failure">The name can't be one.</exception>
    public async Task<(RecordRef Record, RecordSubject Subject)> MakeAsync(
        RecordType type,
        string name,
        int number,
        CancellationToken cancellationToken
    )
    {
        var key = (type, TextKey.Fold(name));
        if (_made.TryGetValue(key, out var made))
        {
            return made;
        }

        var id = _makes ? await AddAsync(type, name, number, cancellationToken) : Guid.CreateVersion7();
        return _made[key] = (new RecordRef(type, id), new RecordSubject(name, null));
    }

    private async Task<Guid> AddAsync(RecordType type, string name, int number, CancellationToken cancellationToken)
    {
        var values = new JsonObject { ["name"] = TextCut.At(name, 200) };
        if (type == RecordType.Company && DomainText.Normalize(name) is { } domain && DomainText.IsValid(domain))
        {
            values["domain"] = domain;
        }

        var record = await targets.Of(type).CreateAsync(values, allowDuplicate: true, cancellationToken);
        imports.Add(
            new ImportRow
            {
                ImportId = _importId,
                Number = number,
                Outcome = ImportOutcome.Created,
                RecordType = type,
                RecordId = record.Id,
            }
        );
        return record.Id;
    }
}
