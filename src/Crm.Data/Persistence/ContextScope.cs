using Crm.Core.Platform.Tenancy;
using Crm.Data.Changes;

namespace Crm.Data.Persistence;

/// <summary>What a context works for: a request, a job, a command.</summary>
/// <param name="caller">Whose rows it may touch.</param>
/// <param name="changes">What happens with every change. Asked for late, because most scopes only read; null: nothing is saved.</param>
/// <param name="keeper">What becomes of the connection at the end; null: it goes with the context.</param>
public sealed class ContextScope(CallerContext caller, Func<ChangePipeline>? changes = null, ConnectionKeeper? keeper = null)
{
    public CallerContext Caller => caller;

    public ConnectionKeeper? Keeper => keeper;

    internal ChangePipeline Changes =>
        changes?.Invoke() ?? throw new InvalidOperationException("This context was made to read, or to migrate.");
}
