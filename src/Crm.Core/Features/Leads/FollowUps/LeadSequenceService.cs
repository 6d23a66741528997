using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Leads.FollowUps;

/// <summary>The organization's sequences. A run keeps its tasks, so a sequence may change or go at any time.</summary>
public sealed class LeadSequenceService(
    ILeadSequenceRepository sequences,
    LeadSequenceFields fields,
    LeadSequenceValidator validator,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    // Two with one name at the same time: the second waits and then sees the first.
    private const string Lock = "lead-sequences";

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<LeadSequenceView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    ) => sequences.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <exception cref="Failure">404.</exception>
    public async Task<LeadSequenceView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await sequences.ViewAsync(id, cancellationToken) ?? throw Failure.NotFound("sequence");

    /// <exception cref="Failure">400 invalid, 409 when the name is in use.</exception>
    public async Task<LeadSequenceView> CreateAsync(Patch<LeadSequenceInput> patch, CancellationToken cancellationToken)
    {
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var sequence = new LeadSequence();
                await DescribeAsync(sequence, Check(new LeadSequenceInput(), patch), cancellationToken);
                sequences.Add(sequence);
                await unitOfWork.SaveAsync(cancellationToken);
                return sequence.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when the name is in use, 412 stale.</exception>
    public async Task<LeadSequenceView> ChangeAsync(
        Guid id,
        Patch<LeadSequenceInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                var sequence = await RequireAsync(id, expectedVersion, cancellationToken);
                await DescribeAsync(sequence, Check(Describe(sequence), patch), cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Deletes a sequence for good; what runs goes on.</summary>
    /// <exception cref="Failure">404, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                sequences.Remove(await RequireAsync(id, expectedVersion, cancellationToken));
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task DescribeAsync(LeadSequence sequence, LeadSequenceInput input, CancellationToken cancellationToken)
    {
        await unitOfWork.LockAsync(Lock, cancellationToken);
        if (await sequences.IsNameTakenAsync(TextKey.Fold(input.Name), sequence.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is a sequence with this name already.");
        }

        sequence.Describe(input);
    }

    private async Task<LeadSequence> RequireAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var sequence = await sequences.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("sequence");
        sequence.RequireVersion(expectedVersion);
        return sequence;
    }

    private LeadSequenceInput Check(LeadSequenceInput current, Patch<LeadSequenceInput> patch)
    {
        var input = patch.ApplyTo(current, fields.ReadOnlyNames);
        validator.Require(input);
        return input;
    }

    private static LeadSequenceInput Describe(LeadSequence sequence) =>
        new()
        {
            Name = sequence.Name,
            Steps = sequence.Steps,
            SkipWeekends = sequence.SkipWeekends,
            IsActive = sequence.IsActive,
        };
}
