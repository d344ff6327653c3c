using System.Text.Json.Serialization;
using CampaignHub.Api.Live;

namespace CampaignHub.Api.Totals;

/// <summary>The province on a date, all communes, zeros included. Also the snapshot of the live hub.</summary>
/// <param name="Date">The date.</param>
/// <param name="Status">Status of the campaign day.</param>
/// <param name="Name">Name of the campaign day; empty when undeclared.</param>
/// <param name="Sequence">Frames up to this one are contained.</param>
/// <param name="At">Server time.</param>
/// <param name="Province">The province's figures.</param>
/// <param name="Communes">Every commune's figures, by code.</param>
public sealed record ProvinceTotalsBody(
    DateOnly Date,
    string Status,
    string Name,
    long Sequence,
    DateTimeOffset At,
    TotalsBody Province,
    IReadOnlyList<CommuneTotalsBody> Communes)
{
    /// <summary>What moves beside the records; of the live hub's snapshot only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DayNotice? Notice { get; init; }
}

/// <summary>A commune on a date, every active team, zeros included. Also the snapshot of the live hub.</summary>
public sealed record CommuneDayTotalsBody(
    DateOnly Date,
    string Status,
    string Name,
    long Sequence,
    DateTimeOffset At,
    CommuneTotalsBody Commune,
    IReadOnlyList<TeamTotalsBody> Teams);

/// <summary>A team on a date.</summary>
public sealed record TeamDayTotalsBody(DateOnly Date, string Status, DateTimeOffset At, TeamTotalsBody Team);

/// <summary>A team over a span of dates.</summary>
/// <param name="From">The first date.</param>
/// <param name="To">The last date, included.</param>
/// <param name="At">Server time; what was committed by then is contained.</param>
/// <param name="Team">The team's figures.</param>
public sealed record TeamPeriodTotalsBody(DateOnly From, DateOnly To, DateTimeOffset At, TeamTotalsBody Team);
