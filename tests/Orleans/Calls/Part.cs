using Orleans;

namespace CampaignHub.Orleans.Tests.Calls;

[GenerateSerializer, Immutable, Alias("test.part")]
internal readonly record struct Part([property: Id(0)] int Latitude, [property: Id(1)] int Longitude);
