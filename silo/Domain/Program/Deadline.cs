using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>Something due before a day.</summary>
/// <param name="Before">The first day that is too late ("trước ngày"), or null when the plan names none.</param>
/// <param name="LastWorkingDay">The last working day before it, by which it is announced; null when the plan names none.</param>
/// <param name="Departments">Codes of the departments, empty when it is the communes' deadline.</param>
public sealed record Deadline(
    string Code, LocalText Name, DateOnly? Before, DateOnly? LastWorkingDay, DeadlineOf By, ImmutableArray<string> Departments, string Plan);
