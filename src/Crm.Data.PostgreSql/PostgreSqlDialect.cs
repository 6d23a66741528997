using System.Data;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Search;
using Crm.Data.Features.Search;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crm.Data.PostgreSql;

/// <summary>What PostgreSQL says its own way: search by trigrams (pg_trgm), and its error codes.</summary>
internal sealed class PostgreSqlDialect : OnConflictDialect
{
    /// <summary>The view that <c>LIKE</c> may use an index of, which row-level security on the table forbids.</summary>
    internal const string SearchView = "SearchableDocuments";

    private const int DocumentsAtOnce = 1000;

    // The collation of the index: in any other one LIKE can't use it for a beginning, or its order is not the one asked for.
    private const string Bytes = "C";

    public override Task BeginSnapshotAsync(CrmDbContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // As one array for each column, so that the statement stays prepared however many they are.
    public override async Task PutSearchDocumentsAsync(
        CrmDbContext context,
        IReadOnlyList<SearchDocument> documents,
        CancellationToken cancellationToken
    )
    {
        foreach (var rows in documents.Chunk(DocumentsAtOnce))
        {
            var organizations = Array.ConvertAll(rows, d => d.OrganizationId);
            var types = Array.ConvertAll(rows, d => d.RecordType.ToString());
            var records = Array.ConvertAll(rows, d => d.RecordId);
            var owners = Array.ConvertAll(rows, d => d.OwnerId);
            var titles = Array.ConvertAll(rows, d => d.Title);
            var subtitles = Array.ConvertAll(rows, d => string.IsNullOrEmpty(d.Subtitle) ? null : d.Subtitle);
            var keys = Array.ConvertAll(rows, d => d.TitleKey);
            var texts = Array.ConvertAll(rows, d => d.Text);
            var times = Array.ConvertAll(rows, d => d.UpdatedAt);
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "SearchDocuments"
                ("OrganizationId", "RecordType", "RecordId", "OwnerId", "Title", "Subtitle", "TitleKey", "Text", "UpdatedAt")
                SELECT * FROM unnest({organizations}, {types}, {records}, {owners}, {titles}, {subtitles}, {keys}, {texts}, {times})
                ON CONFLICT ("RecordId") DO UPDATE SET "OwnerId" = excluded."OwnerId", "Title" = excluded."Title",
                "Subtitle" = excluded."Subtitle", "TitleKey" = excluded."TitleKey", "Text" = excluded."Text",
                "UpdatedAt" = excluded."UpdatedAt"
                """,
                cancellationToken
            );
        }
    }

    // As a list to be found in the table, PostgreSQL without statistics compares all addresses with all that are asked for.
    public override IQueryable<ContactPoint> PointsAmong(CrmDbContext context, IReadOnlyCollection<string> emailKeys) =>
        context.Set<ContactPoint>().Join(emailKeys, p => p.Key, k => k, (p, _) => p);

    // Text is folded already, so LIKE without case suffices, and the trigram index serves it.
    public override IQueryable<SearchDocument> Matching(CrmDbContext context, SearchText text) =>
        Documents(context).Where(SearchPredicate.Of(text));

    public override IQueryable<SearchDocument> Indexed(CrmDbContext context, SearchText text, Guid organizationId)
    {
        // OFFSET 0 keeps a limit outside from making the planner read the table instead of the index.
        var values = new List<object> { organizationId };
        var alternatives = text
            .Alternatives.Select(words =>
                string.Join(
                    " AND ",
                    words.Select(word =>
                    {
                        values.Add($"%{Escape(word)}%");
                        return $"\"Text\" LIKE {{{values.Count - 1}}}";
                    })
                )
            )
            .ToList();
        var sql =
            $"SELECT * FROM \"{SearchView}\" WHERE \"OrganizationId\" = {{0}} AND (({string.Join(") OR (", alternatives)})) OFFSET 0";
        return context.Set<SearchDocument>().FromSqlRaw(sql, [.. values]);
    }

    public override IQueryable<SearchDocument> BeginningWith(CrmDbContext context, string foldedText) =>
        Documents(context)
            .Where(d => EF.Functions.Collate(d.TitleKey, Bytes).StartsWith(foldedText))
            .OrderBy(d => EF.Functions.Collate(d.TitleKey, Bytes));

    private static IQueryable<SearchDocument> Documents(CrmDbContext context) =>
        context.Set<SearchDocument>().FromSqlRaw($"SELECT * FROM \"{SearchView}\"");

    private static string Escape(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);

    public override SaveProblem Explain(Exception exception)
    {
        var cause = exception as PostgresException ?? exception.InnerException as PostgresException;
        return cause?.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => new SaveProblem(SaveProblemKind.Unique, cause.ConstraintName ?? ""),
            PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.ForeignKeyViolation => new SaveProblem(SaveProblemKind.Transient),
            _ => new SaveProblem(SaveProblemKind.Other),
        };
    }

    protected override string RowLock => " FOR UPDATE SKIP LOCKED";
}
