namespace CampaignHub.Orleans.Tests.Turns;

internal interface IPlainGrain : ITurns;
