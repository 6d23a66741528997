using System.Runtime.CompilerServices;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Exports;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Mailbox;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Outbox;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Data.Features.Archives;

/// <summary>
/// What an archive of an organization consists of, read from the model: a table that is added later is in it without anybody
/// remembering. What is not in it stands here, with the reason.
/// </summary>
public sealed class ArchiveModel
{
    /// <summary>Rows of an organization that stay where they are.</summary>
    public static readonly IReadOnlyDictionary<Type, string> LeftOut = new Dictionary<Type, string>
    {
        [typeof(Session)] = "signs people in at this installation alone",
        [typeof(AccountToken)] = "links in mails lead to this installation",
        [typeof(SecondFactor)] = "is sealed with this installation's key; whoever had one sets it up again",
        [typeof(OutboxMessage)] = "what this installation still sends must not be sent twice",
        [typeof(InboundMailbox)] = "its key and its address belong to this installation",
        [typeof(Export)] = "its file is kept here, for a week",
        [typeof(Import)] = "its file and the way back are kept here, for 30 days; what it made is in the archive",
        [typeof(ImportRow)] = "goes with its import",
        [typeof(SearchDocument)] = "is made anew from the records",
        [typeof(OrganizationLock)] = "is held while somebody writes",
    };

    private static readonly ConditionalWeakTable<IModel, ArchiveModel> Known = [];

    private ArchiveModel(IModel model)
    {
        var entities = model
            .GetEntityTypes()
            .Where(e => typeof(IOrganizationOwned).IsAssignableFrom(e.ClrType) && !LeftOut.ContainsKey(e.ClrType))
            .OrderBy(e => e.ClrType.Name, StringComparer.Ordinal)
            .ToList();
        Tables = InOrder(entities).ToList();
    }

    /// <summary>The tables, each after those that its rows must point to.</summary>
    public IReadOnlyList<ArchiveTable> Tables { get; }

    public static ArchiveModel Of(DbContext context) => Known.GetValue(context.Model, model => new ArchiveModel(model));

    /// <summary>The schema by the name of its last migration, which is the same for every database.</summary>
    public static string SchemaVersion(DbContext context) => context.Database.GetMigrations().Last().Split('_', 2)[1];

    // One after the other that points to nothing later. Where some point at each other in a ring, one is taken whose pointers
    // may be empty: they are set when the others are there.
    private static IEnumerable<ArchiveTable> InOrder(List<IEntityType> entities)
    {
        var left = entities.ToList();
        while (left.Count > 0)
        {
            var next =
                left.FirstOrDefault(e => !PointsTo(e, left, mustOnly: false).Any())
                ?? left.First(e => !PointsTo(e, left, mustOnly: true).Any());
            var later = PointsTo(next, left, mustOnly: false).Concat(ToItself(next)).Select(k => k.Properties.Single());
            left.Remove(next);
            yield return new ArchiveTable(next, later.Distinct().ToList());
        }
    }

    private static IEnumerable<IForeignKey> PointsTo(IEntityType entity, List<IEntityType> left, bool mustOnly) =>
        entity
            .GetForeignKeys()
            .Where(k => k.PrincipalEntityType != entity && left.Contains(k.PrincipalEntityType))
            .Where(k => !mustOnly || k.IsRequired);

    private static IEnumerable<IForeignKey> ToItself(IEntityType entity) =>
        entity.GetForeignKeys().Where(k => k.PrincipalEntityType == entity);
}
