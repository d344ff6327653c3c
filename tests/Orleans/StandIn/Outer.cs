using Orleans;

namespace CampaignHub.Orleans.Tests.StandIn;

[GenerateSerializer]
internal sealed record Outer([property: Id(0)] IReadOnlyList<Plain> Parts, int WithoutNumber);
