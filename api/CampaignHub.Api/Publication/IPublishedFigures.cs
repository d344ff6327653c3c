using CampaignHub.Domain.Ports;

namespace CampaignHub.Api.Publication;

/// <summary>Where the figures of the public page come from: stored rows and the ledger, never a grain.</summary>
internal interface IPublishedFigures
{
    /// <summary>Declared days that are open, closed or finalised, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<PublishedDay>> ListAsync(int limit, CancellationToken cancellation);

    /// <summary>The teams' totals of a day: sealed ones when its figures are final, else the ledger's.</summary>
    Task<IReadOnlyList<TeamDayRow>> ReadAsync(PublishedDay day, CancellationToken cancellation);
}

/// <summary>A day that may be published.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Status"><c>open</c>, <c>closed</c> or <c>finalised</c>.</param>
/// <param name="Seal">Number of the seal in force; null when the figures are not final.</param>
/// <param name="Root">Its root, hexadecimal.</param>
/// <param name="SealedAt">When it was sealed, UTC.</param>
internal sealed record PublishedDay(DateOnly Date, string Name, string Status, int? Seal, string? Root, DateTime? SealedAt)
{
    public bool IsFinal => Seal is not null;
}
