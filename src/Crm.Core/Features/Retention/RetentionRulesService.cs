using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Retention;

/// <summary>How long the organization keeps what it has of people, what that would take now, and what it took.</summary>
public sealed class RetentionRulesService(
    IRetentionRepository repository,
    IEnumerable<IRetentionSubject> subjects,
    RetentionValidator validator,
    IUnitOfWork unitOfWork,
    TimeProvider time
)
{
    private const int MaxLog = 100;

    public async Task<RetentionView> GetAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await repository.FindAsync(cancellationToken) ?? new RetentionRules(), cancellationToken);

    /// <summary>What was taken by these rules.</summary>
    public async Task<RetentionLog> LogAsync(CancellationToken cancellationToken) =>
        new(await repository.ListAsync(MaxLog, cancellationToken));

    /// <exception cref="Failure">400 invalid, 412 stale.</exception>
    public Task<RetentionView> ChangeAsync(
        Patch<RetentionInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var rules = await repository.FindAsync(cancellationToken);
                Versions.Require(rules?.Version ?? 0, expectedVersion);
                if (rules is null)
                {
                    rules = new RetentionRules();
                    repository.Add(rules);
                }

                rules.Describe(Check(rules, patch));
                await unitOfWork.SaveAsync(cancellationToken);
                return await ShowAsync(rules, cancellationToken);
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    /// <summary>How many of each kind would go now if the rules were changed like this; nothing is changed.</summary>
    /// <exception cref="Failure">400 invalid.</exception>
    public async Task<RetentionPreview> PreviewAsync(Patch<RetentionInput> patch, CancellationToken cancellationToken)
    {
        var rules = new RetentionRules();
        rules.Describe(Check(await repository.FindAsync(cancellationToken) ?? new RetentionRules(), patch));
        var now = time.UtcNow();
        var items = new List<RetentionPreviewItem>();
        foreach (var kind in subjects.GroupBy(s => s.Subject).OrderBy(g => g.Key))
        {
            int? count = rules.Before(kind.Key, now) is { } before ? await CountAsync(kind, before, cancellationToken) : null;
            items.Add(new RetentionPreviewItem(kind.Key, count));
        }

        return new RetentionPreview(items);
    }

    private static async Task<int> CountAsync(
        IEnumerable<IRetentionSubject> kind,
        DateTime before,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        foreach (var subject in kind)
        {
            count += await subject.CountAsync(before, cancellationToken);
        }

        return count;
    }

    private RetentionInput Check(RetentionRules rules, Patch<RetentionInput> patch)
    {
        var present = new RetentionInput
        {
            ContactMonths = rules.ContactMonths,
            LeadMonths = rules.LeadMonths,
            TicketFileMonths = rules.TicketFileMonths,
            RecycleBinDays = rules.RecycleBinDays,
            AuditMonths = rules.AuditMonths,
            SegmentLogMonths = rules.SegmentLogMonths,
        };
        var input = patch.ApplyTo(present, "version", "holdTag", "last");
        validator.Require(input);
        return input;
    }

    private async Task<RetentionView> ShowAsync(RetentionRules rules, CancellationToken cancellationToken) =>
        new()
        {
            Version = rules.Version,
            ContactMonths = rules.ContactMonths,
            LeadMonths = rules.LeadMonths,
            TicketFileMonths = rules.TicketFileMonths,
            RecycleBinDays = rules.RecycleBinDays,
            AuditMonths = rules.AuditMonths,
            SegmentLogMonths = rules.SegmentLogMonths,
            HoldTag = LegalHold.Tag,
            Last = await repository.ListLastAsync(cancellationToken),
        };
}
