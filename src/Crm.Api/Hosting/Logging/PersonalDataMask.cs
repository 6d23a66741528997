using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace Crm.Api.Hosting.Logging;

/// <summary>
/// Takes mail addresses out of what is logged. No log message of the product carries one; those of libraries, and of
/// exceptions, might.
/// </summary>
internal sealed partial class PersonalDataMask(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter();
        inner.Format(logEvent, text);
        output.Write(MailAddress.Replace(text.ToString(), "[e-mail]"));
    }

    [GeneratedRegex(@"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})+", RegexOptions.NonBacktracking)]
    private static partial Regex MailAddress { get; }
}
