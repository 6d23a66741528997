using Crm.Core.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Crm.Data.Tests.Accounts;

/// <summary>What a password costs whoever steals the database; the scenarios of the API hash at a lower price.</summary>
public class PasswordHashing
{
    [Fact]
    public void A_hash_costs_what_OWASP_asks_for()
    {
        using var services = new ServiceCollection().AddSingleton(new AccountsOptions()).AddCrmData().BuildServiceProvider();

        services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.ShouldBeGreaterThanOrEqualTo(210_000);
    }
}
