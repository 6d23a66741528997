using Crm.Core.Features.Customers;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Consents;

/// <summary>Each grant and withdrawal of a person, the newest first.</summary>
/// <param name="Items">All of them.</param>
public sealed record ConsentHistory(IReadOnlyList<ConsentHistoryItem> Items);

/// <summary>That a person gave or took back a consent.</summary>
public sealed record ConsentHistoryItem
{
    /// <summary>The way of getting in touch.</summary>
    public required ContactMethod Channel { get; init; }

    /// <summary>Given or taken back; null: what was known of the channel was taken out.</summary>
    public ConsentStatus? Status { get; init; }

    /// <summary>When the person said so.</summary>
    public required DateTime At { get; init; }

    /// <summary>Where, such as a form's name.</summary>
    public string? Source { get; init; }

    /// <summary>When it was written down; null: before the history was kept.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>Who wrote it down; null: the person by a link or form, or the product.</summary>
    public PersonRef? By { get; init; }
}

public interface IConsentRepository
{
    /// <summary>All of a contact or lead, the newest first.</summary>
    Task<IReadOnlyList<ConsentHistoryItem>> ListAsync(RecordRef person, CancellationToken cancellationToken);
}

/// <summary>Shows what a person agreed to and took back, with when, from where and by whom.</summary>
public sealed class ConsentHistoryService(IConsentRepository consents, IReferenceLookup records)
{
    /// <exception cref="Failure">404 when the person can't be seen.</exception>
    public async Task<ConsentHistory> ListAsync(RecordRef person, CancellationToken cancellationToken)
    {
        _ = await records.FindSubjectAsync(person, cancellationToken) ?? throw Failure.NotFound(person.Type.Word());

        // Two who became one had the same said twice, perhaps.
        var items = await consents.ListAsync(person, cancellationToken);
        return new ConsentHistory(
            items.GroupBy(i => (i.Channel, i.Status, i.At, i.Source)).Select(same => same.MinBy(i => i.RecordedAt)!).ToList()
        );
    }
}

public static class ConsentsModule
{
    public static IServiceCollection AddConsents(this IServiceCollection services) => services.AddScoped<ConsentHistoryService>();
}
