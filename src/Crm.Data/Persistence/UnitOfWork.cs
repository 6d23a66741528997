using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <inheritdoc cref="IUnitOfWork"/>
internal sealed class UnitOfWork(CrmDbContext context, ChangePipeline changes, IDatabaseDialect dialect, CallerContext caller)
    : IUnitOfWork
{
    private const int MaxAttempts = 5;
    private readonly HashSet<string> _locks = [];
    private int _depth;

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        if (_depth <= 1 && context.Database.CurrentTransaction is { } transaction)
        {
            await transaction.CommitAsync(cancellationToken);
            await transaction.DisposeAsync();
            await changes.AfterCommitAsync(cancellationToken);
        }
    }

    public async Task<T> RunAsync<T>(Func<Task<T>> useCase, bool retry, CancellationToken cancellationToken)
    {
        // Inside another use case: its save and its retry are the ones that count.
        if (_depth > 0)
        {
            await RequireTransactionAsync(cancellationToken);
            return await InsideAsync(useCase);
        }

        for (var attempt = 1; ; attempt++)
        {
            context.Forget();
            changes.Reset();
            try
            {
                return await InsideAsync(useCase);
            }
            catch (DbUpdateConcurrencyException) when (!retry || attempt == MaxAttempts)
            {
                throw Failure.Stale();
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody was faster; once more on what they left.
            }
            catch (Exception e) when (e is not Failure && dialect.Explain(e) is { Kind: not SaveProblemKind.Other } problem)
            {
                if (attempt == MaxAttempts || IsExternalId(problem))
                {
                    throw Refusal(problem);
                }
            }
            finally
            {
                await RollbackAsync();
            }
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await RequireTransactionAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task LockAsync(string name, CancellationToken cancellationToken)
    {
        await RequireTransactionAsync(cancellationToken);
        if (_locks.Add($"{caller.OrganizationId} {name}"))
        {
            await dialect.LockAsync(context, caller.OrganizationId, name, cancellationToken);
        }
    }

    public void Forget(object entity)
    {
        var entry = context.Entry(entity);
        foreach (var dependent in entry.Collections.SelectMany(c => c.CurrentValue?.Cast<object>() ?? []).ToList())
        {
            context.Entry(dependent).State = EntityState.Detached;
        }

        entry.State = EntityState.Detached;
    }

    public void ForgetAll() => context.Forget();

    private async Task<T> InsideAsync<T>(Func<Task<T>> useCase)
    {
        _depth++;
        try
        {
            return await useCase();
        }
        finally
        {
            _depth--;
        }
    }

    private async Task RequireTransactionAsync(CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null)
        {
            // Locks end with their transaction.
            _locks.Clear();
            await context.Database.BeginTransactionAsync(cancellationToken);
        }
    }

    private async Task RollbackAsync()
    {
        if (context.Database.CurrentTransaction is { } transaction)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            await transaction.DisposeAsync();
        }
    }

    private static bool IsExternalId(SaveProblem problem) =>
        problem.Detail.Contains("LivingExternalId", StringComparison.OrdinalIgnoreCase);

    private static Failure Refusal(SaveProblem problem) =>
        IsExternalId(problem)
            ? Failure.Conflict(Failure.ExternalIdTaken, "Another record already has this external id.")
            : Failure.Conflict("concurrent_change", "Others are changing the same thing right now. Please try again.");
}
