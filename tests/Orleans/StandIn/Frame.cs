namespace CampaignHub.Orleans.Tests.StandIn;

internal sealed class Frame;
