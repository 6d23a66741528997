using System.Text.Json;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Patching;
using Crm.Data.Features.Search;
using Crm.Data.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Sqlite;

/// <summary>What SQLite says its own way: search by the trigram index of FTS5, and its error codes.</summary>
internal sealed class SqliteDialect : OnConflictDialect
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;
    private const int ForeignKeyViolation = 787;

    // Deferred: it waits for no writer and holds up none.
    public override async Task BeginSnapshotAsync(CrmDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken);
    }

    // As one JSON text, and in one statement: the text index stores what it has gathered with each statement, and each value of a
    // statement is looked up by its name, which for fifty rows of nine was more work than writing them.
    public override async Task PutSearchDocumentsAsync(
        CrmDbContext context,
        IReadOnlyList<SearchDocument> documents,
        CancellationToken cancellationToken
    )
    {
        foreach (var some in documents.GroupBy(d => (d.OrganizationId, d.UpdatedAt)))
        {
            var (organizationId, at) = some.Key;
            var rows = JsonSerializer.Serialize(some.Select(Row), ApiJson.Options);
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "SearchDocuments"
                ("OrganizationId", "RecordType", "RecordId", "OwnerId", "Title", "Subtitle", "TitleKey", "Text", "UpdatedAt")
                SELECT {organizationId}, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
                json_extract(value, '$[3]'), json_extract(value, '$[4]'), json_extract(value, '$[5]'), json_extract(value, '$[6]'), {at}
                FROM json_each({rows}) WHERE true
                ON CONFLICT ("RecordId") DO UPDATE SET "OwnerId" = excluded."OwnerId", "Title" = excluded."Title",
                "Subtitle" = excluded."Subtitle", "TitleKey" = excluded."TitleKey", "Text" = excluded."Text",
                "UpdatedAt" = excluded."UpdatedAt"
                """,
                cancellationToken
            );
        }
    }

    // Ids are stored in capitals.
    private static string?[] Row(SearchDocument document) =>
        [
            document.RecordType.ToString(),
            document.RecordId.ToString().ToUpperInvariant(),
            document.OwnerId?.ToString().ToUpperInvariant(),
            document.Title,
            string.IsNullOrEmpty(document.Subtitle) ? null : document.Subtitle,
            document.TitleKey,
            document.Text,
        ];

    // Joined to what is asked for, SQLite without statistics of a full table compares all addresses with all of that.
    public override IQueryable<ContactPoint> PointsAmong(CrmDbContext context, IReadOnlyCollection<string> emailKeys) =>
        context.Set<ContactPoint>().Where(p => emailKeys.Contains(p.Key));

    public override IQueryable<SearchDocument> Matching(CrmDbContext context, SearchText text)
    {
        var indexed = text.Alternatives.Select(a => a.Where(SearchText.IsIndexed).ToList()).ToList();
        var documents = context.Set<SearchDocument>().AsQueryable();
        if (indexed.Any(words => words.Count == 0))
        {
            return documents.Where(SearchPredicate.Of(text));
        }

        var query = Phrases(indexed);
        documents = context
            .Set<SearchDocument>()
            .FromSql(
                $"""SELECT d.* FROM "SearchDocuments" AS d WHERE d."Number" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH {query})"""
            );
        return text.Alternatives.SelectMany(a => a).All(SearchText.IsIndexed)
            ? documents
            : documents.Where(SearchPredicate.Of(text));
    }

    public override IQueryable<SearchDocument> Indexed(CrmDbContext context, SearchText text, Guid organizationId)
    {
        var indexed = text
            .Alternatives.Select(a => a.Where(SearchText.IsIndexed).ToList())
            .Where(words => words.Count > 0)
            .ToList();

        // The index gives its rows one by one, newest first, so that a limit outside ends the reading also of many.
        var query = Phrases(indexed);
        var documents = context
            .Set<SearchDocument>()
            .FromSql(
                $"""SELECT d.* FROM "SearchIndex" AS i CROSS JOIN "SearchDocuments" AS d ON d."Number" = i.rowid WHERE i."SearchIndex" MATCH {query} ORDER BY i.rowid DESC"""
            );
        return text.Alternatives.SelectMany(a => a).All(SearchText.IsIndexed)
            ? documents
            : documents.Where(SearchPredicate.Of(text));
    }

    public override bool ReadsIndexInOrder => true;

    // The text index would name all of them first, for every page anew.
    public override IQueryable<SearchDocument> OneByOne(CrmDbContext context, SearchText text) =>
        context.Set<SearchDocument>().Where(SearchPredicate.Of(text));

    public override IQueryable<SearchDocument> BeginningWith(CrmDbContext context, string foldedText)
    {
        // A range of the index: SQLite compares bytes, and no character comes after the last one of Unicode.
        var end = foldedText + "\U0010FFFF";
#pragma warning disable CA1309 // Becomes SQL; the overload with a comparison does not.
        return context
            .Set<SearchDocument>()
            .Where(d => string.Compare(d.TitleKey, foldedText) >= 0 && string.Compare(d.TitleKey, end) < 0)
            .OrderBy(d => d.TitleKey);
#pragma warning restore CA1309
    }

    // Each word is a quoted phrase: nothing that people type reaches the query language of FTS5.
    private static string Phrases(IEnumerable<List<string>> alternatives) =>
        string.Join(" OR ", alternatives.Select(words => $"({string.Join(" AND ", words.Select(Quote))})"));

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public override SaveProblem Explain(Exception exception)
    {
        var cause = exception as SqliteException ?? exception.InnerException as SqliteException;
        return cause?.SqliteExtendedErrorCode switch
        {
            UniqueViolation or PrimaryKeyViolation => new SaveProblem(SaveProblemKind.Unique, cause.Message),
            ForeignKeyViolation => new SaveProblem(SaveProblemKind.Transient),
            _ => new SaveProblem(SaveProblemKind.Other),
        };
    }

    protected override string RowLock => "";
}
