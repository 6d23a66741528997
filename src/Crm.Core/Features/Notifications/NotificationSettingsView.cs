namespace Crm.Core.Features.Notifications;

/// <summary>Where the caller is told of what.</summary>
public sealed record NotificationSettingsView
{
    /// <summary>Each kind of notification, and where it comes.</summary>
    public required IReadOnlyDictionary<NotificationKind, NotificationChannel> Channels { get; init; }

    /// <summary>Whether anything comes by mail; changed with the profile (<c>PATCH /auth/me</c>).</summary>
    public required bool EmailNotifications { get; init; }
}

/// <summary>Other choices; what is not named stays as it is.</summary>
public sealed record NotificationSettingsInput
{
    /// <summary>By kind: <c>email</c> (on the screen and by mail), <c>app</c> (on the screen alone) or <c>none</c>; null: as if nothing was chosen.</summary>
    /// <example>{"mention": "app"}</example>
    public required IReadOnlyDictionary<NotificationKind, NotificationChannel?> Channels { get; init; }
}
