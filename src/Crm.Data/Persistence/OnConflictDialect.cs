using System.Runtime.CompilerServices;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>What databases with <c>INSERT … ON CONFLICT</c> (SQLite, PostgreSQL) say alike.</summary>
public abstract class OnConflictDialect : IDatabaseDialect
{
    public Task AddToCountAsync(CrmDbContext context, RecordCount delta, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "RecordCounts" ("OrganizationId", "RecordType", "Slot", "Living", "Changes")
            VALUES ({delta.OrganizationId}, {delta.RecordType.ToString()}, {delta.Slot}, {delta.Living}, {delta.Changes})
            ON CONFLICT ("OrganizationId", "RecordType", "Slot") DO UPDATE
            SET "Living" = "RecordCounts"."Living" + excluded."Living", "Changes" = "RecordCounts"."Changes" + excluded."Changes"
            """,
            cancellationToken
        );

    public Task LockAsync(CrmDbContext context, Guid organizationId, string name, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "OrganizationLocks" ("OrganizationId", "Name", "Taken") VALUES ({organizationId}, {name}, 1)
            ON CONFLICT ("OrganizationId", "Name") DO UPDATE SET "Taken" = "OrganizationLocks"."Taken" + 1
            """,
            cancellationToken
        );

    public abstract Task BeginSnapshotAsync(CrmDbContext context, CancellationToken cancellationToken);

    public abstract Task PutSearchDocumentsAsync(
        CrmDbContext context,
        IReadOnlyList<SearchDocument> documents,
        CancellationToken cancellationToken
    );

    public abstract IQueryable<ContactPoint> PointsAmong(CrmDbContext context, IReadOnlyCollection<string> emailKeys);

    public Task<List<Guid>> LockDueMessagesAsync(
        CrmDbContext context,
        DateTime now,
        int max,
        CancellationToken cancellationToken
    ) =>
        context
            .Database.SqlQuery<Guid>(
                FormattableStringFactory.Create(
                    """
                    SELECT "Id" AS "Value" FROM "OutboxMessages"
                    WHERE "DoneAt" IS NULL AND "ParkedAt" IS NULL AND "DueAt" <= {0} AND ("LeasedUntil" IS NULL OR "LeasedUntil" <= {0})
                    ORDER BY "DueAt" LIMIT {1}
                    """ + RowLock,
                    now,
                    max
                )
            )
            .ToListAsync(cancellationToken);

    public abstract IQueryable<SearchDocument> Matching(CrmDbContext context, SearchText text);

    public abstract IQueryable<SearchDocument> Indexed(CrmDbContext context, SearchText text, Guid organizationId);

    public virtual bool ReadsIndexInOrder => false;

    public virtual IQueryable<SearchDocument> OneByOne(CrmDbContext context, SearchText text) => Matching(context, text);

    public abstract IQueryable<SearchDocument> BeginningWith(CrmDbContext context, string foldedText);

    public abstract SaveProblem Explain(Exception exception);

    /// <summary>What makes a query lock its rows and pass over those of others; empty where transactions write in turn.</summary>
    protected abstract string RowLock { get; }
}
