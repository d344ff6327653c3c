using System.Collections.Immutable;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Domain.Ports;

/// <summary>What became of an append.</summary>
public enum AppendResult
{
    /// <summary>All entries are durable.</summary>
    Committed,

    /// <summary>Nothing written: another activation took these numbers; reload the head and decide again.</summary>
    HeadTaken,

    /// <summary>Nothing written: an id is in the ledger already; look the ids up and decide again.</summary>
    IdTaken,

    /// <summary>Nothing written: a date's figures became final; look the dates up and decide again.</summary>
    DayFinalised,

    /// <summary>Nothing written: PostgreSQL refuses the data itself.</summary>
    Refused,

    /// <summary>Nothing was tried: the queue is full.</summary>
    Overloaded,

    /// <summary>PostgreSQL could not be reached in time; whether anything was written is not known.</summary>
    Unavailable,
}

/// <summary>The ledger as a team's stream sees it.</summary>
public interface ITeamLedger
{
    /// <summary>Appends a team's entries, all or nothing, together with the appends of other teams.</summary>
    ValueTask<AppendResult> AppendAsync(ImmutableArray<LedgerEntry> entries);

    /// <summary>The head of a stream, its entries after a number whose date is not before a day, and its last ones of any date.</summary>
    Task<TeamStream> ReadStreamAsync(string teamCode, long afterNumber, DateOnly from, CancellationToken cancellation);

    /// <summary>The totals of one date of a team.</summary>
    Task<TeamDay> ReadDayAsync(string teamCode, DateOnly date, CancellationToken cancellation);

    /// <summary>The submissions with these ids that the ledger holds, in any team's stream.</summary>
    Task<IReadOnlyList<KnownSubmission>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>The records in force of these check-ins, by id; unknown ones are left out.</summary>
    Task<IReadOnlyDictionary<Guid, RecordInForce>> FindInForceAsync(IReadOnlyCollection<Guid> checkInIds, CancellationToken cancellation);

    /// <summary>Which of these dates are finalised.</summary>
    Task<IReadOnlySet<DateOnly>> FindFinalisedAsync(IReadOnlyCollection<DateOnly> dates, CancellationToken cancellation);
}

/// <summary>A part of a team's stream.</summary>
/// <param name="Head">The last entry of the stream.</param>
/// <param name="AfterHash">Hash of the entry with the number asked for; null when the ledger has no such entry.</param>
/// <param name="Entries">Those asked for, ascending.</param>
/// <param name="Last">The last <see cref="Trail.Length"/> entries of the stream, ascending.</param>
public sealed record TeamStream(
    StreamHead Head,
    ReadOnlyMemory<byte>? AfterHash,
    IReadOnlyList<LedgerEntry> Entries,
    IReadOnlyList<LedgerEntry> Last);
