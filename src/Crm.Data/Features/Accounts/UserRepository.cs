using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Text;
using Crm.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Accounts;

internal sealed class UserRepository(CrmDbContext context) : IUserRepository
{
    private DbSet<User> Users => context.Set<User>();

    public Task<Page<UserView>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var rows = Users.AsQueryable();
        if (TextKey.Fold(request.Text) is { Length: > 0 } text)
        {
            rows = rows.Where(u => u.NameKey.Contains(text));
        }

        return PageReader.ReadAsync(rows, UserView.From, request, cancellationToken);
    }

    public Task<User?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Users.SingleOrDefaultAsync(u => u.Id == id, cancellationToken);

    public async Task<IReadOnlyList<User>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await Users.Where(u => ids.Contains(u.Id)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<User>> FindMembersAsync(Guid teamId, CancellationToken cancellationToken) =>
        await Users.Where(u => u.TeamId == teamId).ToListAsync(cancellationToken);

    public Task<bool> HasOtherActiveAdminAsync(Guid except, CancellationToken cancellationToken) =>
        Users.AnyAsync(u => u.Id != except && u.Role == Role.Admin && u.Status == UserStatus.Active, cancellationToken);

    public Task<User?> FindFirstAdminAsync(CancellationToken cancellationToken) =>
        context
            .Set<User>()
            .Where(u => u.Role == Role.Admin && u.Status == UserStatus.Active)
            .OrderBy(u => u.CreatedAt)
            .ThenBy(u => u.Id)
            .FirstOrDefaultAsync(cancellationToken);

    public void Add(User user) => context.Add(user);
}
