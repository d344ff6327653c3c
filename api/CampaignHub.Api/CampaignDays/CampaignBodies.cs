using CampaignHub.Api.Totals;

namespace CampaignHub.Api.CampaignDays;

/// <summary>A span of days that figures are put together under (tháng cao điểm, 10/10).</summary>
/// <param name="Code">Lower-case letters, digits and hyphens, at most 40.</param>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="From">The first date.</param>
/// <param name="To">The last date, included; at most 400 days in all.</param>
/// <param name="Note">At most 500 characters.</param>
public sealed record CampaignBody(string? Code, string? Name, DateOnly? From, DateOnly? To, string? Note = null);

/// <summary>Campaigns, the newest first.</summary>
public sealed record CampaignList(IReadOnlyList<CampaignBody> Items, string? Next);

/// <summary>
/// A campaign's figures: work of campaign days (of the communes that take part in them) and regular work of the same span apart.
/// </summary>
/// <param name="Code">The campaign.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">The first date.</param>
/// <param name="To">The last date, included.</param>
/// <param name="CampaignDays">Ra quân.</param>
/// <param name="Regular">Thường xuyên.</param>
/// <param name="Days">Its campaign days, oldest first.</param>
public sealed record CampaignTotalsBody(
    string Code, string Name, DateOnly From, DateOnly To, TotalsBody CampaignDays, TotalsBody Regular, IReadOnlyList<CampaignTotalsDay> Days);

/// <summary>A campaign day's work, and where the day stands.</summary>
public sealed record CampaignTotalsDay(DateOnly Date, string Status, long CheckIns, long People);
