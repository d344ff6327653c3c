namespace CampaignHub.Domain.Work;

/// <summary>A young household that a team taught in depth so that it helps its neighbours (hộ hạt nhân, plan III.2.2.2: "có thể").</summary>
/// <param name="TeamCode">The team.</param>
/// <param name="HouseholdNumber">Its number in the village head's own list; null when not said, or when the reader need not know.</param>
public sealed record NucleusHousehold(Guid Id, string? CommuneCode, DateOnly Date, string TeamCode, int? HouseholdNumber) : IWorkRecord;
