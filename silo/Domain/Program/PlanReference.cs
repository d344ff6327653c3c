using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>The plan that reports cite. Number and date stay empty until the province has given them; they are never made up.</summary>
public sealed record PlanReference(string? Number, DateOnly? Date, string Title, ImmutableArray<string> Bases);
