using System.Collections.Immutable;

namespace Crm.Core.Features.Notifications;

/// <summary>Where a person wants to be told of one kind of event.</summary>
public enum NotificationChannel
{
    /// <summary>On the screen and by mail, unless mail is switched off as a whole (<c>emailNotifications</c> of the profile).</summary>
    Email,

    /// <summary>On the screen alone.</summary>
    App,

    /// <summary>Nowhere.</summary>
    None,
}

/// <summary>What one person chose; whatever was not chosen comes on the screen and by mail.</summary>
/// <param name="Chosen">As kept: the words of <see cref="NotificationKind"/> and <see cref="NotificationChannel"/>.</param>
public sealed record NotificationChoices(IReadOnlyDictionary<string, string> Chosen)
{
    public static NotificationChoices None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public NotificationChannel this[NotificationKind kind] =>
        Chosen.TryGetValue(kind.ToString(), out var word) && Enum.TryParse<NotificationChannel>(word, out var channel)
            ? channel
            : NotificationChannel.Email;

    /// <summary>With these instead; null takes a choice back.</summary>
    public NotificationChoices With(IEnumerable<KeyValuePair<NotificationKind, NotificationChannel?>> changes)
    {
        var chosen = Chosen.ToDictionary();
        foreach (var (kind, channel) in changes)
        {
            chosen.Remove(kind.ToString());
            if (channel is { } wanted and not NotificationChannel.Email)
            {
                chosen[kind.ToString()] = wanted.ToString();
            }
        }

        return new NotificationChoices(chosen);
    }
}
