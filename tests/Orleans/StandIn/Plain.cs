namespace CampaignHub.Orleans.Tests.StandIn;

internal sealed class Plain;
