namespace Crm.Api.Hosting.Configuration;

/// <summary>What one caller may ask for. The defaults are generous; in Development those of sign-in and web forms are wide.</summary>
internal sealed class LimitSettings : ISettings
{
    public static string Section => "Limits";

    /// <summary>Requests a minute of one user or key.</summary>
    public int RequestsPerMinute { get; set; } = 1_200;

    /// <summary>Sign-ins and other uses of passwords and tokens a minute from one address.</summary>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Registrations a minute from one address.</summary>
    public int RegistrationsPerMinute { get; set; } = 5;

    /// <summary>What one address may send to one public web form a minute.</summary>
    public int LeadFormsPerMinute { get; set; } = 10;

    /// <summary>What one address may hand in for one mailbox a minute.</summary>
    public int InboundMailsPerMinute { get; set; } = 120;

    /// <summary>Wrong passwords in a row until an account is locked.</summary>
    public int FailuresUntilLockout { get; set; } = 10;

    /// <summary>How long it stays locked.</summary>
    public TimeSpan LockoutTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest body of a request other than an upload, in bytes.</summary>
    public int RequestBytes { get; set; } = 1 << 20;

    /// <summary>The largest uploaded file, in bytes.</summary>
    public int UploadBytes { get; set; } = 25 << 20;

    /// <summary>How long ended and expired sessions are kept.</summary>
    public TimeSpan EndedSessionsKept { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long used and expired links of mails are kept.</summary>
    public TimeSpan UsedLinksKept { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long delivered messages of the outbox are kept.</summary>
    public TimeSpan DoneMessagesKept { get; set; } = TimeSpan.FromDays(30);

    public IEnumerable<string> Problems()
    {
        (string Name, int Value)[] counts =
        [
            (nameof(RequestsPerMinute), RequestsPerMinute),
            (nameof(SignInsPerMinute), SignInsPerMinute),
            (nameof(RegistrationsPerMinute), RegistrationsPerMinute),
            (nameof(LeadFormsPerMinute), LeadFormsPerMinute),
            (nameof(InboundMailsPerMinute), InboundMailsPerMinute),
            (nameof(FailuresUntilLockout), FailuresUntilLockout),
        ];
        foreach (var (name, _) in counts.Where(count => count.Value < 1))
        {
            yield return $"Limits:{name} must be at least 1.";
        }

        if (LockoutTime < TimeSpan.FromSeconds(1))
        {
            yield return "Limits:LockoutTime must be at least one second.";
        }

        (string Name, TimeSpan Value)[] kept =
        [
            (nameof(EndedSessionsKept), EndedSessionsKept),
            (nameof(UsedLinksKept), UsedLinksKept),
            (nameof(DoneMessagesKept), DoneMessagesKept),
        ];
        foreach (var (name, _) in kept.Where(k => k.Value < TimeSpan.Zero || k.Value > TimeSpan.FromDays(3650)))
        {
            yield return $"Limits:{name} must be between zero and ten years, such as 7.00:00:00 for a week.";
        }

        if (RequestBytes < 64 << 10 || UploadBytes < RequestBytes)
        {
            yield return "Limits:RequestBytes must be at least 65536, and Limits:UploadBytes at least as much as that.";
        }
    }
}
