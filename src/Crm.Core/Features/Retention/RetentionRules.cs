using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Retention;

/// <summary>How long an organization keeps what it has of people; as delivered, nothing goes but what lies in the recycle bin.</summary>
public sealed class RetentionRules : OrganizationOwned, IAudited
{
    public const int UsualSegmentLogMonths = 24;

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>Null: contacts are kept.</summary>
    public int? ContactMonths { get; private set; }

    /// <summary>Null: leads are kept.</summary>
    public int? LeadMonths { get; private set; }

    /// <summary>Null: files of tickets are kept.</summary>
    public int? TicketFileMonths { get; private set; }

    public int RecycleBinDays { get; private set; } = Caller.UsualBinDays;

    /// <summary>Null: the audit is kept.</summary>
    public int? AuditMonths { get; private set; }

    /// <summary>Null: the log is kept.</summary>
    public int? SegmentLogMonths { get; private set; } = UsualSegmentLogMonths;

    string IAudited.AuditType => "retention";

    string IAudited.AuditTitle => "Retention";

    /// <summary>Takes over checked input.</summary>
    public void Describe(RetentionInput input)
    {
        ContactMonths = input.ContactMonths;
        LeadMonths = input.LeadMonths;
        TicketFileMonths = input.TicketFileMonths;
        RecycleBinDays = input.RecycleBinDays ?? Caller.UsualBinDays;
        AuditMonths = input.AuditMonths;
        SegmentLogMonths = input.SegmentLogMonths;
    }

    /// <summary>What is older than this goes; null: it is kept.</summary>
    public DateTime? Before(RetentionSubject subject, DateTime now) =>
        subject switch
        {
            RetentionSubject.RecycleBin => now.AddDays(-RecycleBinDays),
            RetentionSubject.Audit => Months(AuditMonths, now),
            RetentionSubject.SegmentLog => Months(SegmentLogMonths, now),
            RetentionSubject.TicketFiles => Months(TicketFileMonths, now),
            RetentionSubject.Leads => Months(LeadMonths, now),
            RetentionSubject.Contacts => Months(ContactMonths, now),
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "A subject without a time"),
        };

    private static DateTime? Months(int? months, DateTime now) => months is { } kept ? now.AddMonths(-kept) : null;
}

/// <summary>How many of a kind were taken on a day, and nothing of them.</summary>
public sealed class RetentionLogEntry : OrganizationOwned
{
    public required RetentionSubject Subject { get; init; }

    /// <summary>In UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Rises with every batch: of two nodes that note at once, one tries again.</summary>
    public int Version { get; private set; }

    /// <summary>The latest of the day.</summary>
    public DateTime At { get; private set; }

    public int Count { get; private set; }

    public void Note(int count, DateTime now)
    {
        At = now;
        Count += count;
    }
}
