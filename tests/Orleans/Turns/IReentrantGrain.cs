namespace CampaignHub.Orleans.Tests.Turns;

internal interface IReentrantGrain : ITurns;
