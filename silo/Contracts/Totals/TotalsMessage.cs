namespace CampaignHub.Contracts.Totals;

/// <summary>Totals of one date: of a team, a commune or the province.</summary>
/// <param name="Counted">All records that count.</param>
/// <param name="ToCheck">Of these, the ones with an open mark.</param>
/// <param name="Held">Records kept outside the totals.</param>
/// <param name="LastAt">Server time (UTC) of the date's last entry.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.Totals")]
public sealed record TotalsMessage(
    [property: Id(0)] TallyMessage Counted,
    [property: Id(1)] TallyMessage ToCheck,
    [property: Id(2)] long Held,
    [property: Id(3)] DateTime? LastAt);
