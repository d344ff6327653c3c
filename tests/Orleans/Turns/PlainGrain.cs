using CampaignHub.Orleans.Tests.Hosts;

namespace CampaignHub.Orleans.Tests.Turns;

internal sealed class PlainGrain(Notes notes) : TurnsGrain(notes), IPlainGrain;
