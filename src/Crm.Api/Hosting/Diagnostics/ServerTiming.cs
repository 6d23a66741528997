using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Api.Hosting.Diagnostics;

/// <summary>
/// With <c>Diagnostics:ServerTiming</c> every answer says how many SQL commands it took and how long they ran, in the
/// standard <c>Server-Timing</c> header that browsers and the benchmark read.
/// </summary>
internal static class ServerTiming
{
    private static readonly AsyncLocal<Tally?> Current = new();

    public static void UseCrmServerTiming(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Diagnostics:ServerTiming"))
        {
            return;
        }

        DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(Listen));
        app.Use(
            (context, next) =>
            {
                var tally = Current.Value = new Tally();
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["Server-Timing"] = $"sql;desc=\"{tally.Commands}\";dur={tally.Milliseconds:F1}";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
    }

    private static void Listen(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
        {
            listener.Subscribe(new Observer<KeyValuePair<string, object?>>(Count));
        }
    }

    private static void Count(KeyValuePair<string, object?> notice)
    {
        if (notice.Key == RelationalEventId.CommandExecuted.Name && Current.Value is { } tally)
        {
            tally.Add(((CommandExecutedEventData)notice.Value!).Duration);
        }
    }

    private sealed class Tally
    {
        private long _ticks;
        private int _commands;

        public int Commands => _commands;

        public double Milliseconds => TimeSpan.FromTicks(_ticks).TotalMilliseconds;

        public void Add(TimeSpan duration)
        {
            Interlocked.Increment(ref _commands);
            Interlocked.Add(ref _ticks, duration.Ticks);
        }
    }

    private sealed class Observer<T>(Action<T> onNext) : IObserver<T>
    {
        public void OnNext(T value) => onNext(value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
