using System.Collections.Immutable;
using Orleans;

namespace CampaignHub.Orleans.Tests.Calls;

/// <summary>A message with members of every sort that the product sends.</summary>
[GenerateSerializer, Immutable, Alias("test.message")]
internal sealed record Message(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string? Text,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] DateOnly Date,
    [property: Id(4)] ImmutableDictionary<string, int> Results,
    [property: Id(5)] ImmutableArray<byte> Hash,
    [property: Id(6)] Part? Part,
    [property: Id(7)] Kind Kind);
