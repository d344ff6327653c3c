using CampaignHub.Domain.Replays;

namespace CampaignHub.Domain.Ports;

/// <summary>Dates by when their records were received, from the ledger.</summary>
public interface IReplayReader
{
    /// <summary>
    /// A figure of a date minute by minute: per commune, or of one commune per team. The sum of the steps of a place is its figure.
    /// </summary>
    Task<IReadOnlyList<ReplayStep>> ReadStepsAsync(
        DateOnly date, ReplayMeasure measure, string? communeCode, CancellationToken cancellation);

    /// <summary>A figure per date and commune, both ends included; of one commune or (null) of all. Not of teams reporting.</summary>
    Task<IReadOnlyList<DateFigure>> ReadDatesAsync(
        DateOnly from, DateOnly to, ReplayMeasure measure, string? communeCode, CancellationToken cancellation);
}
