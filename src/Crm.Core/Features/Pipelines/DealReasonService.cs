using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Pipelines;

/// <summary>The organization's list of reasons of winning and losing. Deals keep the text, so a reason may change or go at any time.</summary>
public sealed class DealReasonService(
    IDealReasonRepository reasons,
    DealReasonFields fields,
    DealReasonValidator validator,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public Task<Page<DealReasonView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    ) => reasons.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <exception cref="Failure">404.</exception>
    public async Task<DealReasonView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await reasons.ViewAsync(id, cancellationToken) ?? throw Failure.NotFound("reason");

    /// <exception cref="Failure">400 invalid, 409 when there is one with this label.</exception>
    public async Task<DealReasonView> CreateAsync(Patch<DealReasonInput> patch, CancellationToken cancellationToken)
    {
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var reason = new DealReason();
                await DescribeAsync(reason, Check(new DealReasonInput(), patch), cancellationToken);
                reasons.Add(reason);
                await unitOfWork.SaveAsync(cancellationToken);
                return reason.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when there is one with this label, 412 stale.</exception>
    public async Task<DealReasonView> ChangeAsync(
        Guid id,
        Patch<DealReasonInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        await unitOfWork.RunAsync(
            async () =>
            {
                var reason = await RequireAsync(id, expectedVersion, cancellationToken);
                var before = new DealReasonInput
                {
                    Kind = reason.Kind,
                    Label = reason.Label,
                    Position = reason.Position,
                    IsActive = reason.IsActive,
                };
                await DescribeAsync(reason, Check(before, patch), cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">404, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                reasons.Remove(await RequireAsync(id, expectedVersion, cancellationToken));
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task DescribeAsync(DealReason reason, DealReasonInput input, CancellationToken cancellationToken)
    {
        var kind = input.Kind!.Value;
        if (await reasons.IsTakenAsync(kind, TextKey.Fold(input.Label), reason.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is such a reason already.");
        }

        var position = input.Position ?? (await reasons.LastPositionAsync(kind, cancellationToken) ?? 0) + 1;
        reason.Describe(input, position);
    }

    private async Task<DealReason> RequireAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var reason = await reasons.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("reason");
        reason.RequireVersion(expectedVersion);
        return reason;
    }

    private DealReasonInput Check(DealReasonInput current, Patch<DealReasonInput> patch)
    {
        var input = patch.ApplyTo(current, fields.ReadOnlyNames);
        validator.Require(input);
        return input;
    }
}
