using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>The organization's sequences. A run keeps its tasks, so a sequence may change or go at any time.</summary>
public sealed class LeadSequenceService(
    ILeadSequenceRepository sequences,
    LeadSequenceFields fields,
    LeadSequenceValidator validator,
    RecordServiceContext context
) : SettingService<LeadSequence, LeadSequenceInput, LeadSequenceView>(sequences, fields, validator, context)
{
    // Two with one name at the same time: the second waits and then sees the first.
    private const string Lock = "lead-sequences";

    protected override string Word => "sequence";

    protected override async Task DescribeAsync(
        LeadSequence sequence,
        LeadSequenceInput input,
        CancellationToken cancellationToken
    )
    {
        await Context.UnitOfWork.LockAsync(Lock, cancellationToken);
        if (await sequences.IsNameTakenAsync(TextKey.Fold(input.Name), sequence.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is a sequence with this name already.");
        }

        sequence.Describe(input);
    }

    protected override LeadSequenceInput Describe(LeadSequence sequence) =>
        new()
        {
            Name = sequence.Name,
            Steps = sequence.Steps,
            SkipWeekends = sequence.SkipWeekends,
            IsActive = sequence.IsActive,
        };
}
