using Crm.Core.Features.Accounts;
using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>Finds people by e-mail or name, and adds those who are not here where the plan says so.</summary>
public sealed class ImportPeople(IImportLookup lookup, UserService users)
{
    /// <returns>Everybody's ids.</returns>
    public async Task<IReadOnlyList<Guid>> ResolveAsync(
        ImportPlan plan,
        IReadOnlyList<ImportEntry> entries,
        bool makes,
        CancellationToken cancellationToken
    )
    {
        var named = entries
            .SelectMany(e =>
                e.Names.Where(n => n.Key.Kind == ImportFieldKind.Person).Select(n => (Entry: e, Field: n.Key, Text: n.Value))
            )
            .ToList();
        if (named.Count == 0)
        {
            return [];
        }

        var everybody = await lookup.PeopleAsync(cancellationToken);
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var person in everybody)
        {
            ids.TryAdd(TextKey.Fold(person.Email), person.Id);
            ids.TryAdd(TextKey.Fold(person.DisplayName), person.Id);
        }

        foreach (var (entry, field, text) in named)
        {
            if (entry.NamedIds.TryGetValue(field, out var known) && everybody.Any(p => p.Id == known))
            {
                entry.Set(field.Path, known.ToString());
                continue;
            }

            var key = TextKey.Fold(text);
            if (!ids.ContainsKey(key) && plan.Makes(ImportMissing.Owner) && entry.Problems.Count == 0)
            {
                await AddAsync(entry, text, ids, makes, cancellationToken);
            }

            if (ids.TryGetValue(key, out var id))
            {
                entry.Set(field.Path, id.ToString());
            }
            else if (!plan.Makes(ImportMissing.Owner))
            {
                entry.Unknown(field, text, $"There is no person '{text}' here.");
            }
        }

        return ids.Values.Distinct().ToList();
    }

    private async Task AddAsync(
        ImportEntry entry,
        string text,
        Dictionary<string, Guid> ids,
        bool makes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            ids[TextKey.Fold(text)] =
                !makes ? Guid.CreateVersion7()
                : EmailText.IsValid(text) ? await users.InviteAsync(text, cancellationToken)
                : await users.AddAbsentAsync(text, cancellationToken);
        }
        catch (Failure failure)
        {
            entry.Problems.Add(failure.Message);
        }
    }
}
