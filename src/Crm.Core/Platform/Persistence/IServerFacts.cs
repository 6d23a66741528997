namespace Crm.Core.Platform.Persistence;

/// <summary>What the server as a whole has to remember, whatever organizations come and go.</summary>
public interface IServerFacts
{
    Task<bool> HasAsync(string name, CancellationToken cancellationToken);

    /// <summary>From the next save on it is so; adding the same at the same time elsewhere fails that save.</summary>
    void Add(string name);
}
