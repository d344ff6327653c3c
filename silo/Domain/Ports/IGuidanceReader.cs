namespace CampaignHub.Domain.Ports;

/// <summary>What teams recorded of single activities, as the statistics sum the ledger.</summary>
public interface IGuidanceReader
{
    /// <summary>The sum of each span, in their order.</summary>
    /// <param name="spans">What to sum, and since when.</param>
    /// <param name="to">The last date, included, of all spans.</param>
    /// <param name="communeCode">One commune, or null for the province.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<Guidance>> ReadAsync(
        IReadOnlyList<GuidanceSpan> spans, DateOnly to, string? communeCode, CancellationToken cancellation);
}

/// <summary>An activity from a date on.</summary>
public sealed record GuidanceSpan(string Activity, DateOnly From);

/// <summary>What was recorded of an activity.</summary>
/// <param name="Done">People (or businesses) who managed it.</param>
/// <param name="Pending">Helped, not finished.</param>
/// <param name="DoneToCheck">Of <paramref name="Done"/>, in records with an open mark.</param>
/// <param name="PendingToCheck">Of <paramref name="Pending"/>, likewise.</param>
public sealed record Guidance(long Done, long Pending, long DoneToCheck, long PendingToCheck)
{
    /// <summary>Turns of guidance: who managed it and who did not finish. A person guided twice is two turns.</summary>
    public long Turns => Done + Pending;

    /// <summary>Turns in records with an open mark.</summary>
    public long TurnsToCheck => DoneToCheck + PendingToCheck;
}
