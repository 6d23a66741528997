using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Mail;
using Crm.Core.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Accounts;

public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddFields<UserFields>();
        services.AddFields<TeamFields>();
        services.AddSingleton<LoginValidator>();
        services.AddSingleton<RegistrationValidator>();
        services.AddSingleton<UserValidator>();
        services.AddSingleton<ProfileValidator>();
        services.AddSingleton<TeamValidator>();
        services.AddSingleton<OrganizationValidator>();
        services.AddScoped<AccountMails>();
        services.AddScoped<AccountTokenService>();
        services.AddScoped<SessionService>();
        services.AddScoped<SignInService>();
        services.AddScoped<RegistrationService>();
        services.AddScoped<InvitationService>();
        services.AddScoped<PasswordService>();
        services.AddScoped<TwoFactorService>();
        services.AddScoped<SecretRenewalService>();
        services.AddScoped<ProfileService>();
        services.AddScoped<UserService>();
        services.AddScoped<TeamService>();
        services.AddScoped<OrganizationService>();
        services.AddScoped<DemoService>();
        return services;
    }

    /// <summary>The outbox and the mails that leave through it.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddFields<OutboxFields>();
        services.AddScoped<OutboxService>();
        services.AddScoped<OutboxRunner>();
        services.AddScoped<MailOutbox>();
        services.AddScoped<IOutboxHandler, MailOutboxHandler>();
        return services;
    }
}
