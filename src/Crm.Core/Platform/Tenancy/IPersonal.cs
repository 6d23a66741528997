namespace Crm.Core.Platform.Tenancy;

/// <summary>A row that concerns one person only: nobody else reads it, and live updates about it go to that person alone.</summary>
public interface IPersonal
{
    Guid Id { get; }

    Guid ForUserId { get; }
}
