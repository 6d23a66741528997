using System.Reflection;
using Crm.Api.Hosting.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Crm.Architecture.Tests;

/// <summary>Rules 3 and 6: a controller calls Core services and states who may call it.</summary>
public sealed class ControllerRules
{
    /// <summary>Actions that anybody may call, signed in or not.</summary>
    private static readonly HashSet<string> Anonymous =
    [
        "InboundEmailController.Receive",
        "PasswordController.Forgot",
        "PasswordController.Reset",
        "PublicLeadFormsController.Preflight",
        "PublicLeadFormsController.Submit",
        "PublicTicketFormsController.Submit",
        "PublicTicketSurveysController.Answer",
        "PublicTicketSurveysController.Get",
        "PublicUnsubscribeController.Get",
        "PublicUnsubscribeController.Withdraw",
        "SetupController.Get",
        "SignInController.AcceptInvitation",
        "SignInController.Invitation",
        "SignInController.Login",
        "SignInController.Logout",
        "SignInController.Refresh",
        "SignInController.Register",
        "TicketFormPagesController.Send",
        "TicketFormPagesController.Show",
    ];

    private static readonly Type[] Controllers = typeof(Program)
        .Assembly.GetTypes()
        .Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract)
        .ToArray();

    [Fact]
    public void Controllers_take_core_services_only() => Controllers.SelectMany(ForeignParts).ShouldBeEmpty();

    [Fact]
    public void A_planted_controller_that_takes_the_database_is_found() =>
        ForeignParts(typeof(PlantedController)).ShouldNotBeEmpty();

    [Fact]
    public void Every_action_states_a_permission_or_is_on_the_anonymous_list() =>
        Actions(Controllers).Where(a => !StatesPermission(a)).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Every_anonymous_action_is_on_the_list_and_the_list_holds_no_other() =>
        Actions(Controllers).Where(IsAnonymous).Select(Name).ToHashSet().ShouldBe(Anonymous, ignoreOrder: true);

    [Fact]
    public void A_planted_action_without_permission_is_found() =>
        Actions([typeof(PlantedController)]).Where(a => !StatesPermission(a)).ShouldNotBeEmpty();

    [Fact]
    public void Every_action_can_be_cancelled() =>
        Actions(Controllers).Where(a => !CanBeCancelled(a)).Select(Name).ShouldBeEmpty();

    [Fact]
    public void A_planted_action_that_cannot_be_cancelled_is_found() =>
        Actions([typeof(PlantedController)]).Where(a => !CanBeCancelled(a)).ShouldNotBeEmpty();

    private static IEnumerable<string> ForeignParts(Type controller) =>
        controller
            .GetConstructors()
            .SelectMany(c => c.GetParameters())
            .Select(p => p.ParameterType)
            .Where(t =>
                !t.Namespace!.StartsWith("Crm.Core", StringComparison.Ordinal)
                && !t.Namespace!.StartsWith("Microsoft.Extensions.Options", StringComparison.Ordinal)
            )
            .Where(t => !t.Namespace!.StartsWith("Crm.Api", StringComparison.Ordinal))
            .Select(t => $"{controller.Name} takes {t.FullName}");

    private static IEnumerable<(Type Controller, MethodInfo Method)> Actions(IEnumerable<Type> controllers) =>
        controllers.SelectMany(c =>
            c.GetMethods().Where(m => m.GetCustomAttributes<HttpMethodAttribute>(true).Any()).Select(m => (c, m))
        );

    private static bool StatesPermission((Type Controller, MethodInfo Method) action)
    {
        var attributes = action.Method.GetCustomAttributes(true).Concat(action.Controller.GetCustomAttributes(true)).ToList();
        var isShared = attributes.OfType<CanAttribute>().Any() && attributes.OfType<ResourceAttribute>().Any();
        return isShared || attributes.OfType<AuthorizeAttribute>().Any() || IsAnonymous(action);
    }

    private static bool IsAnonymous((Type Controller, MethodInfo Method) action) =>
        action
            .Method.GetCustomAttributes(true)
            .Concat(action.Controller.GetCustomAttributes(true))
            .OfType<IAllowAnonymous>()
            .Any();

    private static bool CanBeCancelled((Type Controller, MethodInfo Method) action) =>
        action.Method.GetParameters().Any(p => p.ParameterType == typeof(CancellationToken));

    private static string Name((Type Controller, MethodInfo Method) action) => $"{action.Controller.Name}.{action.Method.Name}";

    private sealed class PlantedController(Data.CrmDbContext context) : ControllerBase
    {
        [HttpGet("planted")]
        public string Get() => context.ToString()!;
    }
}
