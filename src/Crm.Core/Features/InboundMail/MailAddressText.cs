using System.Net.Mail;

namespace Crm.Core.Features.InboundMail;

/// <summary>Reads an address as it stands in a header: <c>Asha Rao &lt;asha@example.com&gt;</c>.</summary>
internal static class MailAddressText
{
    public static (string Address, string Name) Read(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return MailAddress.TryCreate(line, out var address) ? (address.Address, address.DisplayName) : (line, "");
    }
}
