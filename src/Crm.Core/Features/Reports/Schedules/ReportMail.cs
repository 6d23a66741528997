using System.Text.Json;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Mail;

namespace Crm.Core.Features.Reports.Schedules;

/// <summary>What a message in the outbox is about: this report, as long as it is to be mailed at this time.</summary>
public sealed record ReportMail(Guid ReportId, DateTime At)
{
    public const string Kind = "report.mail";

    public string Write() => JsonSerializer.Serialize(this);
}

/// <summary>What mailed reports say: the first rows, what all come to, and where the rest is.</summary>
public sealed class ReportMails(MailOutbox mails, AccountsOptions options)
{
    private const int MaxRows = 25;

    /// <summary>Mails an answer, in the present save.</summary>
    public void Send(User person, Report report, ReportResult result)
    {
        var rows = result.GroupBy.Count == 2 ? result.Groups : result.Rows;
        var lines = rows.Take(MaxRows).Select(row => Line(result, row)).ToList();
        if (rows.Count > MaxRows)
        {
            lines.Add($"… and {rows.Count - MaxRows:N0} more.");
        }

        if (result.GroupBy.Count > 0)
        {
            lines.Add($"Total: {Numbers(result, result.Totals)}");
        }

        Send(person, report, lines);
    }

    /// <summary>Mails why there is no answer, in the present save.</summary>
    public void SendProblem(User person, Report report, string problem) =>
        Send(person, report, [$"The report can't be answered any more: {problem}"]);

    private void Send(User person, Report report, IEnumerable<string> lines) =>
        mails.Send(
            new MailBody
            {
                Heading = report.Name,
                Lines = [$"Hello {person.DisplayName},", .. lines],
                Action = new MailAction("Open the report", new Uri(options.PublicAddress, $"reports/{report.Id}")),
                Footer = "It counts the records that you may see. Whoever keeps the report can take you off its list.",
            }.To(person.Email, person.DisplayName, report.Name)
        );

    private static string Line(ReportResult result, ReportRow row) =>
        row.Keys.Count == 0
            ? Numbers(result, row)
            : $"{string.Join(" / ", row.Keys.Select(k => k.Label))}: {Numbers(result, row)}";

    private static string Numbers(ReportResult result, ReportRow row) =>
        string.Join(
            " · ",
            result.Measures.Zip(row.Values, (measure, value) => $"{measure.Label} {Number(result, measure, value)}")
        );

    private static string Number(ReportResult result, ReportColumn measure, decimal? value) =>
        value is not { } number ? "–"
        : measure.Kind == FieldKind.Money ? $"{number:N2} {result.Currency}"
        : $"{number:#,##0.##}";
}
