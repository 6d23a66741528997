using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Outbox;

/// <summary>Something to be done after the change that it was written with, at least once, by any node.</summary>
public sealed class OutboxMessage : OrganizationOwned
{
    public const int MaxError = 1000;

    /// <summary>Which handler takes it, such as <c>mail</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON for the handler.</summary>
    public required string Payload { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Not before this time.</summary>
    public required DateTime DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>A worker holds it until then.</summary>
    public DateTime? LeasedUntil { get; set; }

    public DateTime? DoneAt { get; set; }

    /// <summary>Set aside after too many failures; an administrator may retry it.</summary>
    public DateTime? ParkedAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>Begins anew, with all attempts.</summary>
    public void Retry(DateTime now)
    {
        ParkedAt = null;
        Attempts = 0;
        DueAt = now;
    }
}
