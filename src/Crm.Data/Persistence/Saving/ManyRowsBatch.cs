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
        var sending = Task.CompletedTask;
        try
        {
            for (var i = 0; i < _commands.Count; )
            {
                var run = TrackedRows.RunFrom(_commands, i, MaxRun);
                if (run >= MinRun)
                {
                    // While the database is busy with the run before.
                    var insert = PrepareInsert(new TrackedRows(_commands.GetRange(i, run)), connection);
                    await sending;
                    await SendAsync(few, connection, isLast: false, cancellationToken);
                    few = null;
                    sending = insert(cancellationToken);
                    i += run;
                    continue;
                }

                few ??= create();
                if (few.TryAddCommand(_commands[i]))
                {
                    i++;
                    continue;
                }

                await sending;
                await SendAsync(few, connection, isLast: false, cancellationToken);
                few = null;
            }
        }
        finally
        {
            // Whatever happens, the connection is free again afterwards.
            await sending;
        }

        await SendAsync(few, connection, isLast: true, cancellationToken);
    }

    /// <summary>
    /// What puts the rows into the database, in the connection's transaction. May be called on any thread while the connection is
    /// busy: only what it gives back uses that.
    /// </summary>
    protected abstract Func<CancellationToken, Task> Prepare(NewRows rows, IRelationalConnection connection);

    /// <summary>The same; what it gives back tells which rows could not be stored.</summary>
    internal Func<CancellationToken, Task> PrepareInsert(NewRows rows, IRelationalConnection connection)
    {
        var insert = Prepare(rows, connection);
        return async cancellationToken =>
        {
            try
            {
                await insert(cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException and not DbUpdateException)
            {
                throw rows.Failed(e);
            }
        };
    }

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
}
