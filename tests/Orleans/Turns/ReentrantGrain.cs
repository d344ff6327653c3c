using CampaignHub.Orleans.Tests.Hosts;
using Orleans.Concurrency;

namespace CampaignHub.Orleans.Tests.Turns;

[Reentrant]
internal sealed class ReentrantGrain(Notes notes) : TurnsGrain(notes), IReentrantGrain;
