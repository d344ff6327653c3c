using Orleans;

namespace CampaignHub.Orleans.Tests.StandIn;

internal interface IBadWatcher : IGrainObserver
{
    void OnFrame(Version version, Frame frame);
}
