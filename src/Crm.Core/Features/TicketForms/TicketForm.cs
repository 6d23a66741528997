using System.Buffers.Text;
using System.Security.Cryptography;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.TicketForms;

/// <summary>The organization's public page on which anybody asks for help; what is sent becomes a ticket.</summary>
public sealed class TicketForm : OrganizationOwned, IAudited
{
    public const int MaxKey = 32;
    public const int MaxTitle = 100;
    public const int MaxText = 1000;
    public const string UsualTitle = "How can we help?";
    public const string UsualThanks = "Thank you for writing. We have your request and answer by e-mail.";

    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>Names the form in its public address, over all organizations; random, so that none is found by trying.</summary>
    public string Key { get; private set; } = NewKey();

    /// <summary>False: the public address answers 404.</summary>
    public bool IsActive { get; private set; }

    public string Title { get; private set; } = UsualTitle;

    /// <summary>Stands above the form.</summary>
    public string? Introduction { get; private set; }

    public string ThankYouText { get; private set; } = UsualThanks;

    /// <summary>Whether the customer gets a mail that it came in.</summary>
    public bool ConfirmsByMail { get; private set; } = true;

    /// <summary>The team that answers for what comes in.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>On whose pages it may stand in a frame, as browsers name them; none: on any.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; private set; } = [];

    string IAudited.AuditType => "ticketForm";

    string IAudited.AuditTitle => "Ticket form";

    bool IAudited.Tells(string member) =>
        member is nameof(IsActive) or nameof(Title) or nameof(Introduction) or nameof(ThankYouText) or nameof(ConfirmsByMail);

    /// <summary>Takes over checked input.</summary>
    public void Describe(TicketFormInput input)
    {
        IsActive = input.IsActive ?? false;
        Title = string.IsNullOrWhiteSpace(input.Title) ? UsualTitle : input.Title.Trim();
        Introduction = string.IsNullOrWhiteSpace(input.Introduction) ? null : input.Introduction.Trim();
        ThankYouText = string.IsNullOrWhiteSpace(input.ThankYouText) ? UsualThanks : input.ThankYouText.Trim();
        ConfirmsByMail = input.ConfirmsByMail ?? true;
        TeamId = input.TeamId;
        AllowedOrigins = (input.AllowedOrigins ?? []).Select(WebOrigin.Of).OfType<string>().Distinct().ToList();
    }

    /// <summary>From now on the old address is nobody's.</summary>
    public void Rotate() => Key = NewKey();

    private static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
