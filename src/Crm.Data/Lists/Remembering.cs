using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Crm.Core.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Data.Lists;

/// <summary>Stands before a repository and remembers what its <see cref="ComputedFromAttribute"/> methods give.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "The runtime derives the proxy from it.")]
internal class Remembering<TRepository> : DispatchProxy
    where TRepository : class
{
    private static readonly ConcurrentDictionary<MethodInfo, Recall?> Recalls = new();

    private TRepository _repository = null!;
    private AnswerCache _answers = null!;

    public static TRepository Before(TRepository repository, AnswerCache answers)
    {
        var proxy = Create<TRepository, Remembering<TRepository>>();
        var remembering = (Remembering<TRepository>)(object)proxy;
        (remembering._repository, remembering._answers) = (repository, answers);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Recalls.GetOrAdd(targetMethod!, RecallOf) is { } recall
            ? recall.Ask(_answers, _repository, args!)
            : targetMethod!.Invoke(_repository, BindingFlags.DoNotWrapExceptions, null, args, null);

    private static Recall? RecallOf(MethodInfo method) =>
        method.GetCustomAttribute<ComputedFromAttribute>() is { } computed
            ? (Recall)
                Activator.CreateInstance(
                    typeof(Recall<>).MakeGenericType(typeof(TRepository), method.ReturnType.GenericTypeArguments[0]),
                    method,
                    computed
                )!
            : null;

    private abstract class Recall
    {
        public abstract object Ask(AnswerCache answers, TRepository repository, object?[] arguments);
    }

    private sealed class Recall<T>(MethodInfo method, ComputedFromAttribute computed) : Recall
    {
        private readonly string _name = $"{typeof(TRepository).FullName}.{method.Name}";

        public override object Ask(AnswerCache answers, TRepository repository, object?[] arguments)
        {
            var (question, cancellationToken) = (arguments[..^1], (CancellationToken)arguments[^1]!);
            return answers.GetAsync(
                computed.Kinds,
                _name,
                question,
                () => (Task<T>)method.Invoke(repository, BindingFlags.DoNotWrapExceptions, null, arguments, null)!,
                cancellationToken
            );
        }
    }
}

internal static class RememberingServices
{
    /// <summary>A repository whose <see cref="ComputedFromAttribute"/> methods are remembered.</summary>
    public static IServiceCollection AddRemembered<TRepository, TImplementation>(this IServiceCollection services)
        where TRepository : class
        where TImplementation : class, TRepository =>
        services
            .AddScoped<TImplementation>()
            .AddScoped(s =>
                Remembering<TRepository>.Before(s.GetRequiredService<TImplementation>(), s.GetRequiredService<AnswerCache>())
            );
}
