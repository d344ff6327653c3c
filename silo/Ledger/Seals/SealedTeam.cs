using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Ledger.Seals;

/// <summary>A team in a seal: its totals of the date and where its stream ended at that moment.</summary>
/// <param name="TeamCode">The team.</param>
/// <param name="Head">The last entry of its stream, of whatever date.</param>
/// <param name="Day">Its totals of the date.</param>
public sealed record SealedTeam(string TeamCode, StreamHead Head, TeamDay Day);
