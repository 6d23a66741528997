using System.Net;
using System.Text;

namespace Crm.Core.Features.Leads.Forms;

/// <summary>
/// The form as HTML for somebody else's page: plain, so that the page's own style dresses it. The script sends it without
/// leaving the page and adds what the page's address says of where the visitor came from; where scripts are forbidden,
/// the form is sent as it is.
/// </summary>
internal static class LeadFormSnippet
{
    private const string Script = """
        <script>
        (function (form) {
          new URLSearchParams(location.search).forEach(function (value, name) {
            if (name.indexOf('utm_') !== 0) return
            var input = document.createElement('input')
            input.type = 'hidden'
            input.name = name
            input.value = value
            form.appendChild(input)
          })
          form.addEventListener('submit', function (event) {
            event.preventDefault()
            var status = form.querySelector('[role=status]')
            fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
              .then(function (answer) { return answer.json().then(function (body) { return [answer.ok, body] }) })
              .then(function (result) {
                var errors = result[1].errors || {}
                status.textContent = result[1].message || Object.values(errors).join(' ') || result[1].detail
                if (result[0]) form.reset()
              })
              .catch(function () { status.textContent = 'This could not be sent. Please try again.' })
          })
        })(document.currentScript.previousElementSibling)
        </script>
        """;

    public static string Write(LeadFormView form, Uri address)
    {
        var html = new StringBuilder();
        html.Append($"<form action=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\" method=\"post\">\n");
        foreach (var field in form.Fields)
        {
            html.Append($"  <p><label>{WebUtility.HtmlEncode(field.Label)}<br>{Control(field)}</label></p>\n");
        }

        html.Append(
            $"""
              <p style="position:absolute;left:-9999px" aria-hidden="true"><label>Leave this empty <input name="{LeadFormFields.Trap}" tabindex="-1" autocomplete="off"></label></p>
              <p><button type="submit">Send</button></p>
              <p role="status"></p>
            </form>

            """
        );
        return html.Append(Script).ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    // Names are letters, digits, _ and -: nothing to encode.
    private static string Control(LeadFormField field)
    {
        var required = field.Required ? " required" : "";
        return field.Name switch
        {
            "email" => $"<input type=\"email\" name=\"email\" autocomplete=\"email\"{required}>",
            "phone" => $"<input type=\"tel\" name=\"phone\" autocomplete=\"tel\"{required}>",
            { } name when LeadFormAnswers.IsOfLead(name) => $"<input name=\"{name}\" maxlength=\"100\"{required}>",
            { } name => $"<textarea name=\"{name}\" rows=\"4\" maxlength=\"{LeadFormAnswers.MaxAnswer}\"{required}></textarea>",
            null => "",
        };
    }
}
