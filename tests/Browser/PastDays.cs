using CampaignHub.Testing;

namespace CampaignHub.Browser.Tests;

/// <summary>A demonstration with three earlier, finalised campaign days.</summary>
public sealed class HistoryServer() : RunningServer(["--history", "3"]);

/// <summary>Tests that look at earlier days, one after the other on one server.</summary>
[CollectionDefinition(Name)]
public sealed class PastDays : ICollectionFixture<HistoryServer>
{
    public const string Name = "Past days";
}
