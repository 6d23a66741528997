using Crm.Core.Platform.Fields;

namespace Crm.Core.Features.Accounts;

/// <summary>All fields of a person of the organization.</summary>
public sealed class UserFields : FieldCatalogue<User>
{
    public UserFields()
    {
        Text("displayName", "Name", u => u.DisplayName).SortedBy(By(u => u.NameKey));
        Text("email", "E-mail", u => u.Email);
        Choice("role", "Role", u => u.Role).Sortable();
        Choice("status", "Status", u => u.Status).Sortable();
        Reference("teamId", "Team", u => u.TeamId);
        Boolean("takesLeads", "Takes leads", u => u.TakesLeads);
        Boolean("takesTickets", "Takes tickets", u => u.TakesTickets);
        Text("timeZone", "Time zone", u => u.TimeZone);
        Text("locale", "Language and formats", u => u.Locale);
        DateTime("lastSeenAt", "Last seen", u => u.LastSeenAt).Sortable().ReadOnly();
        DateTime("createdAt", "Created", u => u.CreatedAt).Sortable().ReadOnly();
        DateTime("updatedAt", "Changed", u => u.UpdatedAt).Sortable().ReadOnly();
        Exclude(nameof(User.Signature), "one's own business: in the profile");
        Exclude(nameof(User.EmailNotifications), "one's own business: in the profile");
        Exclude(nameof(User.NotificationChoices), "one's own business: in the profile");
        Exclude(nameof(User.NameKey), "the sort key behind displayName");
        Exclude(nameof(User.IsActiveAdmin), "follows from role and status");
        Exclude(nameof(User.Id), "the key itself");
        Exclude(nameof(User.OrganizationId), "the tenant is never shown or asked for");
        Exclude(nameof(User.Version), "the ETag");
    }

    public override string DefaultSort => "displayName";
}
