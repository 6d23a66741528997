using Crm.Core;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Companies;
using Crm.Core.Features.Contacts;
using Crm.Core.Platform.Tenancy;
using Crm.Data;
using Crm.Data.PostgreSql;
using Crm.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crm.Bench;

/// <summary>Fills the organization through the product's own change mechanisms, so that audit, search and counts are as in life.</summary>
internal static class BenchFill
{
    private const int BatchSize = 1000;
    private static readonly string[] First =
    [
        "Aarav",
        "Priya",
        "Rahul",
        "Sneha",
        "Mohan",
        "Ananya",
        "Vikram",
        "Meera",
        "Anna",
        "Lukas",
        "Chidi",
        "Wei",
        "Kenji",
        "Lucía",
        "Omar",
        "Zoë",
    ];
    private static readonly string[] Last =
    [
        "Sharma",
        "Menon",
        "Goyal",
        "Kulkarni",
        "Rao",
        "Müller",
        "Weber",
        "Okafor",
        "Tan",
        "Sato",
        "Rojas",
        "Haddad",
        "Campbell",
    ];

    public static async Task RunAsync(BenchDatabase database, Guid organizationId, int contacts)
    {
        await using var services = Services(database);
        var companies = new List<Guid>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var from = 0; from < contacts; from += BatchSize)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallerContext>().Set(Caller.Product(organizationId));
            var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            var company = new Company();
            company.Describe(new CompanyInput { Name = $"Company {from}", Domain = $"company{from}.example" }, false);
            companies.Add(company.Id);
            context.Add(company);
            context.AddRange(Enumerable.Range(from, Math.Min(BatchSize, contacts - from)).Select(i => Make(i, companies)));
            await context.SaveChangesAsync();
        }

        Console.WriteLine(
            $"Filled {contacts:N0} contacts in {watch.Elapsed.TotalSeconds:F0} s ({contacts / watch.Elapsed.TotalSeconds:N0}/s)."
        );
    }

    private static Contact Make(int number, List<Guid> companies)
    {
        var (first, last) = (First[number % First.Length], Last[number / 7 % Last.Length]);
        var contact = new Contact();
        contact.Describe(
            new ContactInput
            {
                FirstName = first,
                LastName = $"{last} {number}",
                Title = number % 3 == 0 ? "Head of Purchasing" : "Engineer",
                CompanyId = companies[number % companies.Count],
                Emails = [new ContactEmail { Address = $"{first.ToLowerInvariant()}.{number}@example.com" }],
                Phones = [new ContactPhone { Number = $"+91 98{number:D3} {number % 100000:D5}" }],
            },
            new HashSet<string>(),
            DateTime.UtcNow
        );
        return contact;
    }

    internal static ServiceProvider Services(BenchDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddCrmCore();
        services.AddSingleton(new AccountsOptions());
        services.AddCrmData();
        if (database.OwnerConnectionString is { } owner)
        {
            services.AddCrmPostgreSql(database.ConnectionString, owner);
        }
        else
        {
            services.AddCrmSqlite(database.ConnectionString);
        }

        return services.BuildServiceProvider();
    }
}
