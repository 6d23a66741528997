using System.Collections.Concurrent;
using Crm.Core.Platform.Live;

namespace Crm.Core.Features.Accounts;

/// <summary>
/// Who called a moment ago on this node, so that not every request asks the database again. News of a change of sessions,
/// people, teams, custom fields, retention or the organization, from whichever node, makes it forget everybody of that organization.
/// What no news tells (a change by another program) counts within <see cref="KnownFor"/>.
/// </summary>
public sealed class KnownCallers
{
    public static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(5);

    private const int MostKnown = 10_000;
    private static readonly HashSet<string> WhatCallersFollowFrom =
    [
        "session",
        "user",
        "team",
        "organization",
        "customField",
        "retention",
    ];

    private readonly ConcurrentDictionary<Guid, Known> _known = new();
    private readonly Lock _change = new();
    private bool _hears = true;

    /// <summary>How often something was forgotten; to be read before the database is asked.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Whether news of other nodes arrive. While they don't, everybody is looked up.</summary>
    public bool Hears
    {
        set
        {
            lock (_change)
            {
                _hears = value;
                Forgotten++;
                _known.Clear();
            }
        }
    }

    /// <summary>The caller behind a session if that is known well enough.</summary>
    public LiveSession? Find(Guid sessionId, Guid userId, DateTime now) =>
        _known.TryGetValue(sessionId, out var known) && known.UserId == userId && known.From <= now && now < known.Until
            ? known.Live
            : null;

    /// <summary>Keeps what the database said, unless something was forgotten since it was asked.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="live">What was found.</param>
    /// <param name="now">When the database was asked.</param>
    /// <param name="endsAt">When the session ends by itself.</param>
    /// <param name="forgotten"><see cref="Forgotten"/> before the database was asked.</param>
    public void Keep(Guid sessionId, LiveSession live, DateTime now, DateTime endsAt, int forgotten)
    {
        lock (_change)
        {
            if (!_hears || forgotten != Forgotten || live.Caller.UserId is not { } userId)
            {
                return;
            }

            if (_known.Count >= MostKnown)
            {
                _known.Clear();
            }

            var until = now + KnownFor;
            _known[sessionId] = new Known(userId, live, now, until < endsAt ? until : endsAt);
        }
    }

    /// <summary>Forgets everybody of an organization.</summary>
    public void Forget(Guid organizationId)
    {
        lock (_change)
        {
            Forgotten++;
            foreach (var (sessionId, known) in _known)
            {
                if (known.Live.Caller.OrganizationId == organizationId)
                {
                    _known.TryRemove(sessionId, out _);
                }
            }
        }
    }

    /// <summary>Remembers that a session and its person were just noted as seen.</summary>
    public void Seen(Guid sessionId, DateTime now)
    {
        lock (_change)
        {
            if (_known.TryGetValue(sessionId, out var known))
            {
                _known[sessionId] = known with { Live = known.Live with { SeenAt = now } };
            }
        }
    }

    /// <summary>Hears of a committed change.</summary>
    public Task HearAsync(RecordChange change)
    {
        if (WhatCallersFollowFrom.Contains(change.Type))
        {
            Forget(change.OrganizationId);
        }

        return Task.CompletedTask;
    }

    private sealed record Known(Guid UserId, LiveSession Live, DateTime From, DateTime Until);
}
