using Crm.Core.Platform.Errors;

namespace Crm.Core.Platform.Tenancy;

/// <summary>
/// Holds the caller of the present scope (one request, one job). Everything that filters, stamps or guards reads it;
/// without a caller no organization's rows are visible at all.
/// </summary>
public sealed class CallerContext
{
    private Caller? _current;

    public Caller Current => _current ?? throw Failure.Unauthenticated("unauthenticated", "Please sign in.");

    public bool IsSet => _current is not null;

    /// <summary>The organization whose rows are visible; an id that no organization has while nobody is set.</summary>
    public Guid OrganizationId => _current?.OrganizationId ?? Guid.Empty;

    /// <summary>True inside <see cref="EnterSystem"/>: rows of all organizations are visible. An architecture test lists who may do this.</summary>
    public bool IsSystem { get; private set; }

    /// <summary>Whether the caller sees only some owners' records.</summary>
    public bool IsNarrowed => _current?.VisibleOwnerIds is not null;

    public IReadOnlyList<Guid> VisibleOwnerIds => _current?.VisibleOwnerIds ?? [];

    public Guid? UserId => _current?.UserId;

    /// <summary>Raised when the caller or the system scope changes, so that an open connection can follow (row-level security).</summary>
    public event Action? Changed;

    public void Set(Caller caller)
    {
        _current = caller;
        Changed?.Invoke();
    }

    /// <summary>Acts as another caller until disposed.</summary>
    public IDisposable Act(Caller caller)
    {
        var before = _current;
        Set(caller);
        return new Restore(() =>
        {
            _current = before;
            Changed?.Invoke();
        });
    }

    /// <summary>Sees rows of all organizations until disposed: for sign-in, workers and set-up only.</summary>
    public IDisposable EnterSystem()
    {
        var before = IsSystem;
        IsSystem = true;
        Changed?.Invoke();
        return new Restore(() =>
        {
            IsSystem = before;
            Changed?.Invoke();
        });
    }

    private sealed class Restore(Action undo) : IDisposable
    {
        private Action? _undo = undo;

        public void Dispose()
        {
            _undo?.Invoke();
            _undo = null;
        }
    }
}
