using System.Globalization;

namespace Crm.Bench;

/// <summary>
/// What to measure: <c>Sqlite|PostgreSql [contacts] [seconds] [clients] [deals] [part of a name]</c>; as many leads as
/// deals, and with a part of a name only the requests whose names have it.
/// </summary>
internal sealed record BenchOptions(string Provider, int Contacts, int Seconds, int Clients, int Deals, string Only)
{
    // A desk of which more are not open at once.
    private const int MostTickets = 50_000;

    public int Tickets => Math.Min(MostTickets, Contacts / 2);

    public bool IsPostgreSql => Provider == "PostgreSql";

    public static BenchOptions Parse(string[] args) =>
        new(
            args.ElementAtOrDefault(0) ?? "Sqlite",
            Number(args, 1, 100_000),
            Number(args, 2, 8),
            Number(args, 3, 16),
            Number(args, 4, 100_000),
            args.ElementAtOrDefault(5) ?? ""
        );

    public bool Wants(Scenario scenario) => scenario.Name.Contains(Only, StringComparison.OrdinalIgnoreCase);

    private static int Number(string[] args, int index, int fallback) =>
        args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : fallback;
}
