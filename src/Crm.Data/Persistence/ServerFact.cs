using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Persistence;

/// <summary>Something that is so on this server since some time, such as "the demo was loaded".</summary>
public sealed class ServerFact
{
    public required string Name { get; init; }

    public required DateTime Since { get; init; }
}

internal sealed class ServerFactConfiguration : IEntityTypeConfiguration<ServerFact>
{
    public void Configure(EntityTypeBuilder<ServerFact> builder)
    {
        builder.ToTable("ServerFacts");
        builder.HasKey(f => f.Name);
        builder.Property(f => f.Name).HasMaxLength(50);
    }
}

/// <inheritdoc cref="IServerFacts"/>
internal sealed class ServerFacts(CrmDbContext context, TimeProvider time) : IServerFacts
{
    public Task<bool> HasAsync(string name, CancellationToken cancellationToken) =>
        context.Set<ServerFact>().AnyAsync(f => f.Name == name, cancellationToken);

    public void Add(string name) => context.Add(new ServerFact { Name = name, Since = time.UtcNow() });
}
