using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Crm.Architecture.Tests;

/// <summary>Rule 2: repositories speak the domain and hide EF Core.</summary>
public sealed class RepositoryRules
{
    private static readonly Assembly Core = typeof(Core.CoreServices).Assembly;
    private static readonly Assembly Data = typeof(Data.DataServices).Assembly;

    [Fact]
    public void Repository_interfaces_show_no_queries() => Interfaces(Core).SelectMany(Leaks).ShouldBeEmpty();

    [Fact]
    public void A_planted_repository_that_shows_a_query_is_found() => Leaks(typeof(ILeakyRepository)).Count().ShouldBe(2);

    [Fact]
    public void Repositories_are_internal_and_sealed() =>
        Implementations(Data).Where(IsOpen).Select(t => t.FullName).ShouldBeEmpty();

    [Fact]
    public void A_planted_public_repository_is_found() => IsOpen(typeof(OpenRepository)).ShouldBeTrue();

    [Fact]
    public void There_is_no_generic_catch_all_repository() =>
        Core.GetTypes().Concat(Data.GetTypes()).Where(IsCatchAll).ShouldBeEmpty();

    [Fact]
    public void A_planted_catch_all_repository_is_found() => IsCatchAll(typeof(IRepository<>)).ShouldBeTrue();

    private static IEnumerable<Type> Interfaces(Assembly assembly) =>
        assembly.GetTypes().Where(t => t.IsInterface && t.Name.EndsWith("Repository", StringComparison.Ordinal));

    private static IEnumerable<Type> Implementations(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Repository", StringComparison.Ordinal));

    private static IEnumerable<string> Leaks(Type repository) =>
        repository
            .GetMethods()
            .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Select(t => (m.Name, Type: t)))
            .Where(x => Parts(x.Type).Any(IsQuery))
            .Select(x => $"{repository.Name}.{x.Name} shows {x.Type.Name}");

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private static bool IsQuery(Type type) =>
        typeof(IQueryable).IsAssignableFrom(type)
        || typeof(Expression).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbSet<>));

    private static bool IsOpen(Type type) => type.IsVisible || !type.IsSealed;

    private static bool IsCatchAll(Type type) => type.Name is "IRepository`1" or "Repository`1" or "GenericRepository`1";

    private interface ILeakyRepository
    {
        IQueryable<string> All();

        Task<int> CountAsync(Expression<Func<string, bool>> condition);
    }

    private interface IRepository<T>
    {
        T Get();
    }

    private class OpenRepository;
}
