using Crm.Api.Hosting.Configuration;
using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Files;
using Crm.Core.Platform.Mail;
using Crm.Infrastructure.Mail;
using Crm.Infrastructure.Outbox;
using Crm.Infrastructure.Tokens;
using Microsoft.AspNetCore.Authentication;

namespace Crm.Api.Hosting.Authentication;

/// <summary>Who calls, and what that needs from outside: keys, tokens, mails.</summary>
internal static class AuthenticationServices
{
    public static WebApplicationBuilder AddCrmAuthentication(this WebApplicationBuilder builder, CrmSettings settings)
    {
        var services = builder.Services;
        var options = Options(settings);
        var keys = settings.Tokens.Keys(settings.Data, builder.Environment);
        services.AddSingleton(options);
        services.AddSingleton(keys);
        services.AddSingleton<IAccessTokens, AccessTokenCodec>();
        services.AddSingleton<IRefreshTokens, RefreshTokenCodec>();
        services.AddSingleton<ISecretBox, SecretBox>();
        services.AddHostedService<SecretRenewalWorker>();
        services
            .AddAuthentication(BearerHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null);
        return builder;
    }

    /// <summary>Mails by SMTP when there is a server; otherwise kept in the data folder in Development.</summary>
    public static WebApplicationBuilder AddCrmMail(this WebApplicationBuilder builder, CrmSettings settings)
    {
        var mail = settings.Mail;
        var services = builder.Services;
        services.AddHostedService<OutboxWorker>();
        if (mail.Host is { } host)
        {
            var smtp = new SmtpOptions(host, mail.Port, mail.Tls, mail.UserName, mail.Password, mail.From);
            services.AddSingleton<IMailSender>(s => new SmtpMailSender(smtp, s.GetRequiredService<IFileStorage>()));
        }
        else if (builder.Environment.IsDevelopment())
        {
            services.AddSingleton(s => new MailFolder(
                settings.Data.PathOf("mail"),
                mail.From,
                s.GetRequiredService<IFileStorage>(),
                s.GetRequiredService<TimeProvider>()
            ));
            services.AddSingleton<IMailSender>(s => s.GetRequiredService<MailFolder>());
        }
        else
        {
            services.AddSingleton<IMailSender, NoMailSender>();
        }

        return builder;
    }

    private static AccountsOptions Options(CrmSettings settings) =>
        new()
        {
            RegistrationOpen = settings.Accounts.RegistrationOpen,
            SessionIdle = settings.Accounts.SessionIdle,
            SessionMaximum = settings.Accounts.SessionMaximum,
            InvitationLifetime = settings.Accounts.InvitationLifetime,
            PasswordResetLifetime = settings.Accounts.PasswordResetLifetime,
            LockoutFailures = settings.Limits.FailuresUntilLockout,
            LockoutDuration = settings.Limits.LockoutTime,
            PublicAddress = new Uri(settings.Server.Link + "/"),
        };
}
