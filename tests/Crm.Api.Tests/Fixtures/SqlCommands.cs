using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Api.Tests.Fixtures;

/// <summary>
/// Counts the SQL commands that the server runs for what happens inside; without the one that asks who calls, which
/// depends on whether somebody has just called.
/// </summary>
public sealed class SqlCommands : IDisposable
{
    private static readonly AsyncLocal<SqlCommands?> Current = new();

    static SqlCommands() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private SqlCommands() => Current.Value = this;

    public List<string> Texts { get; } = [];

    public static SqlCommands Count() => new();

    public void Dispose() => Current.Value = null;

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory)
            {
                value.Subscribe(new Commands());
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Key == RelationalEventId.CommandExecuted.Name
                && Current.Value is { } counter
                && ((CommandExecutedEventData)value.Value!).Command.CommandText is var text
                && !text.Contains("-- who calls", StringComparison.Ordinal)
            )
            {
                lock (counter.Texts)
                {
                    counter.Texts.Add(text);
                }
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
