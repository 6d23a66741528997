using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Sqlite;

/// <summary>The trigram index over the search documents, and the triggers that keep it; made once, after the migrations.</summary>
public static class SqliteSearchIndex
{
    public static Task EnsureAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(
            """
            CREATE VIRTUAL TABLE IF NOT EXISTS "SearchIndex" USING fts5("Text", content='SearchDocuments', content_rowid='Number', tokenize='trigram');
            CREATE TRIGGER IF NOT EXISTS "SearchDocuments_Added" AFTER INSERT ON "SearchDocuments" BEGIN
              INSERT INTO "SearchIndex"(rowid, "Text") VALUES (new."Number", new."Text");
            END;
            CREATE TRIGGER IF NOT EXISTS "SearchDocuments_Removed" AFTER DELETE ON "SearchDocuments" BEGIN
              INSERT INTO "SearchIndex"("SearchIndex", rowid, "Text") VALUES ('delete', old."Number", old."Text");
            END;
            CREATE TRIGGER IF NOT EXISTS "SearchDocuments_Changed" AFTER UPDATE OF "Text" ON "SearchDocuments" WHEN old."Text" IS NOT new."Text" BEGIN
              INSERT INTO "SearchIndex"("SearchIndex", rowid, "Text") VALUES ('delete', old."Number", old."Text");
              INSERT INTO "SearchIndex"(rowid, "Text") VALUES (new."Number", new."Text");
            END;
            """,
            cancellationToken
        );
}
