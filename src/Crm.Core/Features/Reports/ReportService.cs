using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Reports;

/// <summary>Keeps reports, for oneself or for everybody, and answers them: always with what the caller may see.</summary>
public sealed class ReportService(
    IReportRepository reports,
    ReportFields fields,
    ReportValidator validator,
    ReportPlanner planner,
    ReportRunner runner,
    RecordLists lists,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    private Guid Me => caller.UserId ?? throw Failure.Forbidden("Reports belong to people.");

    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public async Task<Page<ReportView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var page = await reports.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);
        return page.With(page.Items.Select(r => r.Show()).ToList());
    }

    /// <summary>What can be asked.</summary>
    public Task<ReportCatalogue> GetCatalogueAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(ReportCatalogue.Of(lists));
    }

    /// <exception cref="Failure">404, also when it is somebody else's and not shared.</exception>
    public async Task<ReportView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        (await reports.ViewAsync(id, cancellationToken) ?? throw NotFound()).Show();

    /// <summary>The answer, over the records that the caller may see.</summary>
    /// <exception cref="Failure">400 when the question can't be asked any more, 404.</exception>
    public async Task<ReportResult> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await reports.ViewAsync(id, cancellationToken) ?? throw NotFound();
        return await runner.RunAsync(found.Report.Question, cancellationToken);
    }

    /// <summary>The answer to a question that is not saved.</summary>
    /// <exception cref="Failure">400 invalid.</exception>
    public Task<ReportResult> PreviewAsync(ReportQuestion question, CancellationToken cancellationToken) =>
        runner.RunAsync(question, cancellationToken);

    /// <exception cref="Failure">400 invalid.</exception>
    public async Task<ReportView> CreateAsync(Patch<ReportInput> patch, CancellationToken cancellationToken)
    {
        var id = await unitOfWork.RunAsync(
            async () =>
            {
                var input = await CheckAsync(new ReportInput(), patch, cancellationToken);
                var report = new Report { OwnerId = Me };
                report.Describe(input);
                reports.Add(report);
                await unitOfWork.SaveAsync(cancellationToken);
                return report.Id;
            },
            retry: true,
            cancellationToken
        );
        return await GetAsync(id, cancellationToken);
    }

    /// <exception cref="Failure">400 invalid, 403 somebody else's, 404, 412 stale.</exception>
    public async Task<ReportView> ChangeAsync(
        Guid id,
        Patch<ReportInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    )
    {
        var changed = await unitOfWork.RunAsync(
            async () =>
            {
                var report = await RequireAsync(id, expectedVersion, cancellationToken);
                report.Describe(await CheckAsync(Describe(report), patch, cancellationToken));
                await unitOfWork.SaveAsync(cancellationToken);
                return report;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

        // A manager who takes another one's report back from everybody sees it for the last time.
        return (await reports.ViewAsync(id, cancellationToken) ?? new OwnedReport(changed, null)).Show();
    }

    /// <summary>Deletes a report for good.</summary>
    /// <exception cref="Failure">403 somebody else's, 404, 412 stale.</exception>
    public Task DeleteAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                reports.Remove(await RequireAsync(id, expectedVersion, cancellationToken));
                await unitOfWork.SaveAsync(cancellationToken);
                return id;
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    // What is shared is everybody's tool, so those who manage others' work may set it right.
    private async Task<Report> RequireAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var report = await reports.FindAsync(id, cancellationToken) ?? throw NotFound();
        report.RequireVersion(expectedVersion);
        return report.OwnerId == caller.UserId || caller.Current.May(Permission.OthersWorkManage)
            ? report
            : throw Failure.Forbidden("This report is somebody else's. Save one of your own instead.");
    }

    private async Task<ReportInput> CheckAsync(ReportInput current, Patch<ReportInput> patch, CancellationToken cancellationToken)
    {
        var input = patch.ApplyTo(current, fields.ReadOnlyNames);
        validator.Require(input);
        await planner.PlanAsync(input, cancellationToken);
        return input;
    }

    private static ReportInput Describe(Report report) =>
        new()
        {
            Name = report.Name,
            Description = report.Description,
            IsShared = report.IsShared,
            Entity = report.Question.Entity,
            Measures = report.Question.Measures,
            GroupBy = report.Question.GroupBy,
            Filter = report.Question.Filter,
            Period = report.Question.Period,
            Chart = report.Question.Chart,
            Order = report.Question.Order,
        };

    private static Failure NotFound() => Failure.NotFound("report");
}
