using CampaignHub.Testing;

namespace CampaignHub.Browser.Tests;

/// <summary>A demonstration whose teams record a thousand times a second.</summary>
public sealed class BusyServer() : RunningServer(["--rate", "1000"]);
