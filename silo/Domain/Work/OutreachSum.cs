namespace CampaignHub.Domain.Work;

/// <summary>Outreach of a channel as teams recorded it, summed over the ledger.</summary>
/// <param name="Channel">A code of the program's outreach channels.</param>
/// <param name="Records">Records of it.</param>
/// <param name="Quantity">Its quantity, in the channel's own unit.</param>
public sealed record OutreachSum(string Channel, long Records, long Quantity);
