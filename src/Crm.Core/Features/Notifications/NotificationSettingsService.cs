using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Notifications;

/// <summary>What a person wants to be told, and where.</summary>
public sealed class NotificationSettingsService(IUserRepository users, IUnitOfWork unitOfWork, CallerContext caller)
{
    public async Task<NotificationSettingsView> GetAsync(CancellationToken cancellationToken) =>
        Show(await RequireAsync(cancellationToken));

    public Task<NotificationSettingsView> ChangeAsync(NotificationSettingsInput input, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var user = await RequireAsync(cancellationToken);
                user.NotificationChoices = new NotificationChoices(user.NotificationChoices).With(input.Channels).Chosen;
                await unitOfWork.SaveAsync(cancellationToken);
                return Show(user);
            },
            retry: true,
            cancellationToken
        );

    private static NotificationSettingsView Show(User user)
    {
        var choices = new NotificationChoices(user.NotificationChoices);
        return new NotificationSettingsView
        {
            Channels = Enum.GetValues<NotificationKind>().ToDictionary(k => k, k => choices[k]),
            EmailNotifications = user.EmailNotifications,
        };
    }

    private async Task<User> RequireAsync(CancellationToken cancellationToken) =>
        await users.FindAsync(caller.Current.UserId ?? Guid.Empty, cancellationToken) ?? throw Failure.NotFound("user");
}
