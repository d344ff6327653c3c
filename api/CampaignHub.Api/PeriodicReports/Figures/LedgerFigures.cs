using System.Security.Cryptography;
using System.Text.Json;
using CampaignHub.Api.Statistics;
using CampaignHub.Domain.Work;
using Sums = CampaignHub.Domain.Statistics.Figures;

namespace CampaignHub.Api.PeriodicReports.Figures;

/// <summary>What a report takes from the ledger.</summary>
/// <param name="OnCampaignDays">Ra quân, in the period.</param>
/// <param name="Regular">Thường xuyên, in the period.</param>
/// <param name="ToCheck">Of both, what has an open mark.</param>
/// <param name="Since">Everything since the report year began.</param>
/// <param name="Days">Campaign days on which something was recorded.</param>
/// <param name="Activities">Results by activity.</param>
/// <param name="Kinds">By kind, in the period.</param>
/// <param name="Places">By team (of a commune) or commune (of the province), in the period.</param>
/// <param name="Areas">By xã, phường, đặc khu; for the province only.</param>
/// <param name="Outreach">By channel, in the period.</param>
internal sealed record LedgerFigures(
    Sums OnCampaignDays,
    Sums Regular,
    Sums ToCheck,
    Sums Since,
    int Days,
    IReadOnlyList<ActivityLine> Activities,
    IReadOnlyList<CountedSums> Kinds,
    IReadOnlyList<CountedSums> Places,
    IReadOnlyList<CountedSums> Areas,
    IReadOnlyList<OutreachSum> Outreach)
{
    /// <summary>The period as a whole.</summary>
    public Sums All() => OnCampaignDays + Regular;

    /// <summary>Mã đối chiếu: a code over all of it; whoever makes the figures again from the same heads has the same.</summary>
    public string Proof() =>
        ProofCode.Of(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, PeriodicReportsJsonContext.Default.LedgerFigures)));
}

/// <summary>Results of an activity: turns in which it was managed (làm được), and not finished (chưa xong).</summary>
/// <param name="DoneSince">Since the report year began; likewise pending.</param>
internal sealed record ActivityLine(string Code, long Done, long Pending, long DoneSince, long PendingSince)
{
    /// <summary>Lượt hướng dẫn: all turns, managed or not.</summary>
    public long Turns() => Done + Pending;

    /// <summary>The same since the report year began.</summary>
    public long TurnsSince() => DoneSince + PendingSince;
}

/// <summary>Sums of a code.</summary>
/// <param name="Teams">Teams that recorded; null where they were not counted.</param>
internal sealed record CountedSums(string Code, Sums Sums, int? Teams);
