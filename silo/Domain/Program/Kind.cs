using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>Where and how the work was done (hình thức).</summary>
/// <param name="Asks">Names of the check-in's fields that the phone asks for first: households, businesses, people, outreach.</param>
public sealed record Kind(string Code, LocalText Name, ImmutableArray<string> Asks);
