using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Crm.Data.Persistence.Saving;

/// <summary>
/// All that one save writes, in the order that EF Core found. Long runs of new rows of one table go to the database at once,
/// in the way that is the quickest there; everything else goes as the provider sends it, one statement for each row. An
/// import, whose audit, timeline and search rows are ten times its records, spends its time here.
/// </summary>
/// <param name="create">An empty batch of the provider.</param>
public abstract class ManyRowsBatch(Func<ModificationCommandBatch> create) : ModificationCommandBatch
{
    private const int MinRun = 20;
    private const int MaxRun = 1000;
    private readonly List<IReadOnlyModificationCommand> _commands = [];

    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => _commands;

    public override bool RequiresTransaction => _commands.Count > 1;

    public override bool AreMoreBatchesExpected => false;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        _commands.Add(modificationCommand);
        return true;
    }

    public override void Complete(bool moreBatchesExpected) { }

    public override void Execute(IRelationalConnection connection) =>
        throw new NotSupportedException("Save asynchronously; the change mechanisms need it.");

    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        ModificationCommandBatch? few = null;
        for (var i = 0; i < _commands.Count; )
        {
            var run = TrackedRows.RunFrom(_commands, i, MaxRun);
            if (run >= MinRun)
            {
                await SendAsync(few, connection, isLast: false, cancellationToken);
                few = null;
                await InsertAsync(new TrackedRows(_commands.GetRange(i, run)), connection, cancellationToken);
                i += run;
                continue;
            }

            few ??= create();
            if (few.TryAddCommand(_commands[i]))
            {
                i++;
                continue;
            }

            await SendAsync(few, connection, isLast: false, cancellationToken);
            few = null;
        }

        await SendAsync(few, connection, isLast: true, cancellationToken);
    }

    /// <summary>Puts the rows into the database, in the connection's transaction.</summary>
    protected abstract Task WriteAsync(NewRows rows, IRelationalConnection connection, CancellationToken cancellationToken);

    private static async Task SendAsync(
        ModificationCommandBatch? batch,
        IRelationalConnection connection,
        bool isLast,
        CancellationToken cancellationToken
    )
    {
        if (batch is not null)
        {
            batch.Complete(moreBatchesExpected: !isLast);
            await batch.ExecuteAsync(connection, cancellationToken);
        }
    }

    /// <summary>Puts new rows into the database at once, in the connection's transaction.</summary>
    internal async Task InsertAsync(NewRows rows, IRelationalConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(rows, connection, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException and not DbUpdateException)
        {
            throw rows.Failed(e);
        }
    }
}
