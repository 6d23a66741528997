using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Archives;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Data.Features.Archives;

/// <summary>
/// Writes archived rows as they are, past all that happens with a change: they were stamped, audited and counted where they
/// were changed. One transaction holds all of it.
/// </summary>
internal sealed class ArchiveTarget(
    CrmDbContext context,
    UserManager<Credential> manager,
    ISearchRebuild search,
    CallerContext caller
) : IArchiveTarget
{
    private const int MaxBatch = 500;
    private const int SearchBatch = 500;

    /// <summary>SQLite looks each of them up by going through all of them.</summary>
    private const int MaxParameters = 500;

    public string SchemaVersion => ArchiveModel.SchemaVersion(context);

    public async Task RestoreAsync(ArchiveManifest manifest, Func<ArchivedFile, Stream> open, CancellationToken cancellationToken)
    {
        using var acting = caller.Act(Caller.Product(manifest.OrganizationId));
        var tables = ArchiveModel.Of(context).Tables;
        var files = tables.Select(t => FileOf(manifest, t)).ToList();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Set<Organization>().AnyAsync(cancellationToken))
        {
            throw Failure.Conflict(
                "organization_exists",
                $"{manifest.OrganizationName} is in this installation already. An archive is restored where the organization is not."
            );
        }

        foreach (var (table, file) in tables.Zip(files))
        {
            await InsertAsync(table, file, manifest.OrganizationId, open, cancellationToken);
        }

        foreach (var (table, file) in tables.Zip(files).Where(t => t.First.Later.Any()))
        {
            await PointAsync(table, file, open, cancellationToken);
        }

        await AdmitPeopleAsync(cancellationToken);
        await MakeSearchableAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static ArchivedFile FileOf(ArchiveManifest manifest, ArchiveTable table) =>
        manifest.Files.SingleOrDefault(f => f.Entity == table.Name)
        ?? throw new ArchiveException($"The archive lacks the rows of {table.Name}.");

    private async Task InsertAsync(
        ArchiveTable table,
        ArchivedFile file,
        Guid organizationId,
        Func<ArchivedFile, Stream> open,
        CancellationToken cancellationToken
    )
    {
        var rows = 0;
        await foreach (var batch in BatchesAsync(table, file, open, _ => true, table.Columns.Count, cancellationToken))
        {
            var owner = table.Columns.ToList().IndexOf(table.Organization);
            if (batch.Any(values => !organizationId.Equals(values[owner])))
            {
                throw new ArchiveException($"The archive has rows of another organization in {file.Name}.");
            }

            var command = new Command(context);
            command.Text.Append(CultureInfo.InvariantCulture, $"""INSERT INTO "{table.Table}" (""");
            command.Text.AppendJoin(", ", table.Columns.Select(c => $"\"{c.Column}\"")).Append(") VALUES ");
            command.AddRows(table.Columns, batch.Select(values => table.Columns.Select((c, i) => c.IsLater ? null : values[i])));
            await command.RunAsync(cancellationToken);
            rows += batch.Count;
        }

        if (rows != file.Rows)
        {
            throw new ArchiveException(
                $"The archive was changed or damaged: {file.Name} has {rows} rows instead of {file.Rows}."
            );
        }
    }

    // Now that all rows are there, those that point to later ones can.
    private async Task PointAsync(
        ArchiveTable table,
        ArchivedFile file,
        Func<ArchivedFile, Stream> open,
        CancellationToken cancellationToken
    )
    {
        var key = table.Key.Single();
        var columns = table.Columns.ToList();
        foreach (var later in table.Later)
        {
            var (from, to) = (columns.IndexOf(key), columns.IndexOf(later));
            await foreach (var batch in BatchesAsync(table, file, open, v => v[to] is not null, 2, cancellationToken))
            {
                var command = new Command(context);
                command.Text.Append(
                    CultureInfo.InvariantCulture,
                    $"""UPDATE "{table.Table}" SET "{later.Column}" = v.column2 FROM (VALUES """
                );
                command.AddRows([key, later], batch.Select(values => new[] { values[from], values[to] }));
                command.Text.Append(CultureInfo.InvariantCulture, $""") AS v WHERE "{table.Table}"."{key.Column}" = v.column1""");
                await command.RunAsync(cancellationToken);
            }
        }
    }

    private static async IAsyncEnumerable<List<object?[]>> BatchesAsync(
        ArchiveTable table,
        ArchivedFile file,
        Func<ArchivedFile, Stream> open,
        Func<object?[], bool> isWanted,
        int parametersOfRow,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var reader = new StreamReader(open(file), Encoding.UTF8);
        var size = Math.Min(MaxBatch, MaxParameters / parametersOfRow);
        var batch = new List<object?[]>(size);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            if (table.Read(row.RootElement) is var values && isWanted(values))
            {
                batch.Add(values);
            }

            if (batch.Count == size)
            {
                yield return batch;
                batch = new List<object?[]>(size);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    // Passwords stay where they were: each person chooses a new one by a mailed link.
    private async Task AdmitPeopleAsync(CancellationToken cancellationToken)
    {
        var people = await context.Set<User>().Select(u => new { u.Id, u.Email }).ToListAsync(cancellationToken);
        var emails = people.Select(p => manager.NormalizeEmail(p.Email)!).ToList();
        var taken = await context
            .Set<Credential>()
            .Where(c => emails.Contains(c.NormalizedEmail!))
            .Select(c => c.Email!)
            .OrderBy(e => e)
            .Take(5)
            .ToListAsync(cancellationToken);
        if (taken.Count > 0)
        {
            throw Failure.Conflict(
                "email_taken",
                $"Somebody here signs in with {string.Join(", ", taken)} already. An e-mail address belongs to one person of an installation."
            );
        }

        context.AddRange(
            people.Select(p => new Credential
            {
                Id = p.Id,
                UserName = p.Email,
                NormalizedUserName = manager.NormalizeName(p.Email),
                Email = p.Email,
                NormalizedEmail = manager.NormalizeEmail(p.Email),
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
            })
        );
        await context.SaveChangesAsync(cancellationToken);
        context.Forget();
    }

    private async Task MakeSearchableAsync(CancellationToken cancellationToken)
    {
        foreach (var type in search.Types)
        {
            for (Guid? after = Guid.Empty; after is not null; )
            {
                after = await search.WriteBatchAsync(type, after.Value, SearchBatch, cancellationToken);
            }
        }
    }

    /// <summary>A command whose values are parameters in the form of their columns.</summary>
    private sealed class Command(CrmDbContext context)
    {
        private readonly List<DbParameter> _parameters = [];
        private readonly DbCommand _maker = context.Database.GetDbConnection().CreateCommand();

        public StringBuilder Text { get; } = new();

        public void AddRows(IReadOnlyList<ArchiveColumn> columns, IEnumerable<IEnumerable<object?>> rows)
        {
            var isFirst = true;
            foreach (var row in rows)
            {
                Text.Append(isFirst ? "(" : ", (").AppendJoin(", ", row.Zip(columns, Add)).Append(')');
                isFirst = false;
            }
        }

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            await using (_maker)
            {
                await context.Database.ExecuteSqlRawAsync(Text.ToString(), _parameters, cancellationToken);
            }
        }

        private string Add(object? value, ArchiveColumn column)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@p{_parameters.Count}");
            _parameters.Add(column.Mapping.CreateParameter(_maker, name, value, column.Property.IsNullable || column.IsLater));
            return name;
        }
    }
}
