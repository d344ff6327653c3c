using CampaignHub.Domain.Awards;

namespace CampaignHub.Domain.Ports;

/// <summary>Sums what scores need over the ledger.</summary>
public interface IAwardFiguresReader
{
    /// <summary>Figures of a range per commune, team or member, of one commune or (null) of all; who recorded nothing is left out.</summary>
    Task<IReadOnlyList<AwardFigures>> ReadAsync(AwardSubject subject, AwardRange range, string? communeCode, CancellationToken cancellation);

    /// <summary>Every active team with its village's households (shared among its teams) and attributes.</summary>
    Task<IReadOnlyList<AwardTeam>> ReadTeamsAsync(string? communeCode, CancellationToken cancellation);
}

/// <summary>An active team and the place it works in.</summary>
/// <param name="Households">Its share of the village's households; null when the village or its households are not known.</param>
/// <param name="Attributes">Attributes of the village; null when nobody has said.</param>
public sealed record AwardTeam(string Code, string CommuneCode, decimal? Households, IReadOnlyList<string>? Attributes);
