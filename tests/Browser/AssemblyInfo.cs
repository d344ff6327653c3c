using CampaignHub.Browser.Tests;
using CampaignHub.Testing;

[assembly: CLSCompliant(false)]
[assembly: AssemblyFixture(typeof(RunningServer))]
[assembly: AssemblyFixture(typeof(Chromium))]

// One browser and one server on a small machine; what a test checks it does in a commune of its own.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
