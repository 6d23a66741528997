using System.Text.RegularExpressions;

namespace Crm.Architecture.Tests;

/// <summary>Rule 7: what goes past the change mechanisms stands here, each with the reason and what it bypasses.</summary>
public sealed class SqlRules
{
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["src/Crm.Data/Changes/SearchRecorder.cs"] = "removes search documents of deleted records; no audit of an index",
        ["src/Crm.Data/Changes/VisibilityFollower.cs"] =
            "lets visibility follow a record's owner to its timeline; nothing that people wrote changes",
        ["src/Crm.Data/Changes/ContactedRecorder.cs"] =
            "moves lastContactedAt forwards; it follows by itself, and makes nobody's open form stale",
        ["src/Crm.Data/Changes/FirstTouchRecorder.cs"] =
            "keeps when a lead was first touched; it follows from the activities, and makes nobody's open form stale",
        ["src/Crm.Data/Persistence/HangingRecords.cs"] =
            "the same for notes, tasks and activities, and their removal for good with their record",
        ["src/Crm.Data/Features/Attachments/AttachmentRepository.cs"] =
            "lets files go on at the record that takes the place of theirs; nothing that people wrote changes",
        ["src/Crm.Data/Retention/DeletedFiles.cs"] = "removes files for good; their deletion was told before",
        ["src/Crm.Data/Features/Deals/DealRepository.cs"] =
            "makes room in the order of a column; people change nothing of those deals",
        ["src/Crm.Data/Features/Deals/DealValueRepository.cs"] =
            "values open deals at new rates; the change is that of the currency, and makes nobody's open form stale",
        ["src/Crm.Data/Features/Archives/ArchiveTarget.cs"] =
            "writes archived rows as they are; their history and counts come along",
        ["src/Crm.Data/Features/Merges/MergeReferences.cs"] =
            "lets rows point to the record that two became; the merge keeps which, nothing that people wrote changes",
        ["src/Crm.Data/Features/Tickets/TicketMessageRepository.cs"] =
            "lets messages and their files go on in the ticket that was split off; nothing that people wrote changes",
        ["src/Crm.Data/Features/Imports/ImportRepository.cs"] = "forgets the report of a trial; it has no history",
        ["src/Crm.Data/Features/Notifications/NotificationRepository.cs"] =
            "marks a person's own notifications as read; they have no history",
        ["src/Crm.Data/Persistence/OnConflictDialect.cs"] =
            "counters, locks and search documents by upsert; they carry no history",
        ["src/Crm.Data/Features/Accounts/AccountDirectory.cs"] = "being seen is no change: no version, audit or live update",
        ["src/Crm.Data/Features/Accounts/OrganizationRepository.cs"] =
            "deletes a whole organization, its audit included; nobody is left to tell",
        ["src/Crm.Data/Features/Outbox/OutboxQueue.cs"] = "the worker's notes on messages of all organizations",
        ["src/Crm.Data/Features/Idempotency/IdempotencyStore.cs"] = "guarded updates of request rows, outside every organization",
        ["src/Crm.Data/Features/Search/SearchRebuild.cs"] = "removes search documents whose record is gone",
        ["src/Crm.Data/Persistence/RecordSets.cs"] =
            "removes records of the recycle bin for good; their deletion was told before",
        ["src/Crm.Data/Retention/RetentionRule.cs"] = "removes sessions, tokens and messages that are over; they have no history",
        ["src/Crm.Data/Retention/OldRows.cs"] =
            "removes entries of the audit and of the log of segments that are over; that many went is noted",
        ["src/Crm.Data/Retention/RecordPurge.cs"] = "removes what hangs on such records",
        ["src/Crm.Data/Features/Privacy/ErasureRepository.cs"] =
            "removes what even a deletion leaves of a person, its history included; that is what an erasure is",
        ["src/Crm.Data/Features/Privacy/TextRedaction.cs"] = "takes a person's values out of all text, its history included",
        ["src/Crm.Data.Sqlite/SqliteRows.cs"] = "many rows of one save, after the change mechanisms saw them",
        ["src/Crm.Data.PostgreSql/PostgreSqlRows.cs"] = "many rows of one save, after the change mechanisms saw them",
        ["src/Crm.Data.PostgreSql/StalePlans.cs"] = "has queries planned anew; writes no row",
        ["src/Crm.Data.Sqlite/SqliteDialect.cs"] = "full-text match, parameters only",
        ["src/Crm.Data.Sqlite/SqliteSearchIndex.cs"] = "DDL of the full-text index",
        ["src/Crm.Data.Sqlite/SqliteSchemaGuard.cs"] = "removes the lock that a killed migration left",
        ["src/Crm.Data.PostgreSql/PostgreSqlSearchIndex.cs"] = "DDL of the trigram index",
        ["src/Crm.Data.PostgreSql/PostgreSqlDialect.cs"] = "searches read a view, so that the trigram index serves them",
        ["src/Crm.Data.PostgreSql/RowSecurity/RowPolicies.cs"] = "DDL of row-level security",
        ["src/Crm.Data.PostgreSql/RowSecurity/RowSecuritySession.cs"] = "tells the connection whose rows it may see",
        ["src/Crm.Data.PostgreSql/RowSecurity/ApplicationRole.cs"] = "makes the role that owns nothing",
        ["src/Crm.Data.PostgreSql/PostgreSqlSchemaGuard.cs"] = "takes the lock of migrations",
        ["src/Crm.Data.Sqlite/Backup/SqliteBackup.cs"] = "copies the whole file",
        ["src/Crm.Data.Sqlite/Backup/SqliteRestore.cs"] = "puts a whole file in the place of another",
        ["src/Crm.Data.Sqlite/Backup/SqliteFileCheck.cs"] = "asks a file whether it is whole",
        ["src/Crm.Data.Sqlite/SqliteConnectionSettings.cs"] = "pragmas of a connection",
        ["src/Crm.Data.PostgreSql/NotifyBroadcast.cs"] = "pg_notify; writes no row",
    };

    [Fact]
    public void Sql_past_the_change_mechanisms_is_on_the_list() =>
        Files().Where(f => !Allowed.ContainsKey(f.Path) && Bypasses(f)).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void A_planted_bulk_update_is_found() =>
        Bypasses(new SourceFile("x.cs", "await rows.ExecuteUpdateAsync(r => r)")).ShouldBeTrue();

    [Fact]
    public void The_list_holds_nothing_that_is_gone() =>
        Allowed.Keys.Where(path => Files().All(f => f.Path != path || !Bypasses(f))).ShouldBeEmpty();

    private static List<SourceFile> Files() => Sources.Under("src").Where(f => !f.Path.Contains("/Migrations/")).ToList();

    private static bool Bypasses(SourceFile file) =>
        Regex.IsMatch(
            file.Text,
            @"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql|ExecuteSqlRaw|ExecuteSqlInterpolated|FromSql|FromSqlRaw|SqlQuery|SqlQueryRaw|ExecuteNonQuery)(Async)?\s*[(<]"
        );
}
