using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Accounts;

/// <summary>The people of the organization: list, invite, change. Whoever loses a role or the activity is signed out at once.</summary>
public sealed class UserService(
    IUserRepository users,
    ITeamRepository teams,
    ICredentialStore credentials,
    IOrganizationRepository organizations,
    InvitationService invitations,
    SessionService sessions,
    UserValidator validator,
    UserFields fields,
    IUnitOfWork unitOfWork,
    CallerContext caller
)
{
    private const string AdminsLock = "admins";

    public Task<Page<UserView>> ListAsync(IEnumerable<KeyValuePair<string, string>> query, CancellationToken cancellationToken) =>
        users.ListAsync(ListRequestParser.Parse(fields, query, caller), cancellationToken);

    /// <exception cref="Failure">404.</exception>
    public async Task<UserView> GetAsync(Guid id, CancellationToken cancellationToken) =>
        UserView.Of(await RequireAsync(id, cancellationToken));

    /// <summary>Adds a person: with a password active at once, without one by invitation.</summary>
    /// <exception cref="Failure">400 invalid, 409 when the e-mail is in use.</exception>
    public Task<InvitedUserView> CreateAsync(Patch<UserInput> patch, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var input = patch.ApplyTo(new UserInput { Role = Role.SalesRep }, fields.ReadOnlyNames);
                await CheckAsync(input, null, cancellationToken);
                if (patch.Has("status"))
                {
                    throw Failure.Invalid("status", "A new person is active with a password and invited without one.");
                }

                var user = new User { Email = input.Email!, DisplayName = input.DisplayName! };
                Describe(user, input with { Status = input.Password is null ? UserStatus.Invited : UserStatus.Active });
                users.Add(user);
                await credentials.AddAsync(user.Id, user.Email, input.Password);
                var invitation = input.Password is null ? await invitations.InviteAsync(user, cancellationToken) : null;
                await unitOfWork.SaveAsync(cancellationToken);
                return new InvitedUserView(UserView.Of(user), invitation);
            },
            retry: true,
            cancellationToken
        );

    /// <summary>Invites a sales rep whose name nobody said, in the save of the present use case.</summary>
    /// <exception cref="Failure">400 invalid, 409 when the e-mail is in use.</exception>
    public async Task<Guid> InviteAsync(string email, CancellationToken cancellationToken)
    {
        var input = new UserInput { Email = email, DisplayName = email.Split('@')[0] };
        return (await CreateAsync(Patch.Of(input), cancellationToken)).Id;
    }

    /// <summary>
    /// Adds a person who is only known by name, in the save of the present use case: inactive, with an address that leads
    /// nowhere until an administrator gives the right one and invites them.
    /// </summary>
    /// <exception cref="Failure">400 when it can be no name.</exception>
    public async Task<Guid> AddAbsentAsync(string displayName, CancellationToken cancellationToken)
    {
        var email = $"{Guid.CreateVersion7():n}@not-invited.invalid";
        var input = new UserInput
        {
            Email = email,
            DisplayName = displayName,
            Role = Role.SalesRep,
            Status = UserStatus.Inactive,
        };
        await CheckAsync(input, null, cancellationToken);
        var user = new User { Email = email, DisplayName = displayName };
        Describe(user, input);
        users.Add(user);
        await credentials.AddAsync(user.Id, email, null);
        await unitOfWork.SaveAsync(cancellationToken);
        return user.Id;
    }

    /// <exception cref="Failure">400 invalid, 404, 409 when the e-mail is in use or no administrator would be left, 412 stale.</exception>
    public Task<UserView> ChangeAsync(
        Guid id,
        Patch<UserInput> patch,
        int? expectedVersion,
        CancellationToken cancellationToken
    ) =>
        unitOfWork.RunAsync(
            async () =>
            {
                if (patch.Has("role") || patch.Has("status"))
                {
                    // Before reading, so that of two administrators who demote each other one is refused.
                    await unitOfWork.LockAsync(AdminsLock, cancellationToken);
                }

                var user = await RequireAsync(id, cancellationToken);
                Versions.Require(user.Version, expectedVersion);
                if (patch.Has("password"))
                {
                    throw Failure.Invalid("password", "People change their passwords themselves.");
                }

                var input = patch.ApplyTo(Describe(user), fields.ReadOnlyNames);
                await CheckAsync(input, user, cancellationToken);
                await ApplyAsync(user, input, cancellationToken);
                await unitOfWork.SaveAsync(cancellationToken);
                return UserView.Of(user);
            },
            retry: expectedVersion is null,
            cancellationToken
        );

    private async Task ApplyAsync(User user, UserInput input, CancellationToken cancellationToken)
    {
        var (role, status, email, wasAdmin) = (user.Role, user.Status, user.Email, user.IsActiveAdmin);
        await RequireStatusAsync(user, input.Status!.Value);
        Describe(user, input);
        if (wasAdmin && !user.IsActiveAdmin && !await users.HasOtherActiveAdminAsync(user.Id, cancellationToken))
        {
            throw Failure.Conflict("last_admin", "Somebody has to remain an active administrator.");
        }

        if (user.Email != email)
        {
            await credentials.ChangeEmailAsync(user.Id, user.Email);
        }

        if (user.Role != role || user.Status != status)
        {
            await sessions.EndAllAsync(user.Id, null, cancellationToken);
        }
    }

    private async Task RequireStatusAsync(User user, UserStatus status)
    {
        if (status == user.Status)
        {
            return;
        }

        var hasPassword = await credentials.HasPasswordAsync(user.Id);
        if (status == UserStatus.Active && !hasPassword)
        {
            throw Failure.Conflict("not_joined", "This person has not chosen a password yet. Send the invitation again.");
        }

        if (status == UserStatus.Invited && hasPassword)
        {
            throw Failure.Conflict("already_joined", "This person has joined already.");
        }
    }

    private async Task CheckAsync(UserInput input, User? present, CancellationToken cancellationToken)
    {
        validator.Require(input);
        RequireValue(input.Role, "role");
        if (present is not null)
        {
            RequireValue(input.Status, "status");
        }

        if (input.TeamId is { } team && team != present?.TeamId && await teams.FindAsync(team, cancellationToken) is null)
        {
            throw Failure.Invalid("teamId", "There is no such team.");
        }

        if (input.Password is { } password)
        {
            var organization = await organizations.GetAsync(cancellationToken);
            if (PasswordRules.Check(password, input.Email, input.DisplayName, organization.Name) is { } problem)
            {
                throw Failure.Invalid("password", problem);
            }
        }

        if (input.Email != present?.Email && await credentials.IsTakenAsync(input.Email!, present?.Id, cancellationToken))
        {
            throw AccountFailures.EmailTaken();
        }
    }

    private static void RequireValue<T>(T? value, string field)
        where T : struct
    {
        if (value is null)
        {
            throw Failure.Invalid(field, "This can't be empty.");
        }
    }

    private static UserInput Describe(User user) =>
        new()
        {
            Email = user.Email,
            DisplayName = user.DisplayName,
            Role = user.Role,
            Status = user.Status,
            TeamId = user.TeamId,
            TakesLeads = user.TakesLeads,
            TakesTickets = user.TakesTickets,
            TimeZone = user.TimeZone,
            Locale = user.Locale,
        };

    private static void Describe(User user, UserInput input)
    {
        user.Email = input.Email!;
        user.DisplayName = input.DisplayName!;
        user.Role = input.Role!.Value;
        user.Status = input.Status!.Value;
        user.TeamId = input.TeamId;
        user.TakesLeads = input.TakesLeads ?? false;
        user.TakesTickets = input.TakesTickets ?? false;
        user.TimeZone = input.TimeZone;
        user.Locale = input.Locale;
    }

    private async Task<User> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        await users.FindAsync(id, cancellationToken) ?? throw Failure.NotFound("user");
}
