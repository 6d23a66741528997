namespace Crm.Core.Features.Imports.Reading;

/// <summary>Words of a choice however a file writes them: <c>Cold Call</c>, <c>cold_call</c> and <c>coldCall</c> are one.</summary>
public static class ChoiceText
{
    // What other products call what is called otherwise here.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["done"] = "completed",
        ["closed"] = "completed",
        ["finished"] = "completed",
        ["notstarted"] = "open",
        ["todo"] = "open",
        ["doing"] = "inProgress",
        ["started"] = "inProgress",
        ["normal"] = "medium",
        ["critical"] = "urgent",
        ["highest"] = "urgent",
        ["lowest"] = "low",
        ["web"] = "website",
        ["emailmarketing"] = "email",
        ["paidsearch"] = "ads",
        ["paidsocial"] = "ads",
        ["tradeshow"] = "event",
        ["phoneinquiry"] = "coldCall",
        ["marketingqualifiedlead"] = "lead",
        ["salesqualifiedlead"] = "lead",
        ["working"] = "contacted",
        ["attemptedtocontact"] = "contacted",
        ["inprogress"] = "inProgress",
        ["new"] = "open",
        ["solved"] = "resolved",
        ["onhold"] = "pending",
        ["pendingcustomerresponse"] = "pending",
        ["waitingoncustomer"] = "pending",
        ["waitingforcustomer"] = "pending",
        ["technicalissue"] = "problem",
        ["bug"] = "problem",
        ["billinginquiry"] = "question",
        ["productinquiry"] = "question",
        ["refundrequest"] = "request",
        ["cancellationrequest"] = "request",
        ["featurerequest"] = "request",
        ["socialmedia"] = "social",
        ["livechat"] = "chat",
        ["telephone"] = "phone",
    };

    /// <summary>The word of the choice; null when it is none.</summary>
    public static string? Read(ImportField field, string text)
    {
        var key = Letters(text);
        return field.Choices.FirstOrDefault(c => Letters(c) == key)
            ?? (Synonyms.TryGetValue(key, out var word) && field.Choices.Contains(word) ? word : null);
    }

    /// <summary>Only letters and digits, in lower case.</summary>
    public static string Letters(string text) => string.Concat(Platform.Text.TextKey.Fold(text).Where(char.IsLetterOrDigit));
}
