using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Pipelines;

/// <summary>The organization's list of reasons of winning and losing. Deals keep the text, so a reason may change or go at any time.</summary>
public sealed class DealReasonService(
    IDealReasonRepository reasons,
    DealReasonFields fields,
    DealReasonValidator validator,
    RecordServiceContext context
) : SettingService<DealReason, DealReasonInput, DealReasonView>(reasons, fields, validator, context)
{
    protected override string Word => "reason";

    protected override async Task DescribeAsync(DealReason reason, DealReasonInput input, CancellationToken cancellationToken)
    {
        var kind = input.Kind!.Value;
        if (await reasons.IsTakenAsync(kind, TextKey.Fold(input.Label), reason.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is such a reason already.");
        }

        var position = input.Position ?? (await reasons.LastPositionAsync(kind, cancellationToken) ?? 0) + 1;
        reason.Describe(input, position);
    }

    protected override DealReasonInput Describe(DealReason reason) =>
        new()
        {
            Kind = reason.Kind,
            Label = reason.Label,
            Position = reason.Position,
            IsActive = reason.IsActive,
        };
}
