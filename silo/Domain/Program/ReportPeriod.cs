namespace CampaignHub.Domain.Programs;

/// <summary>The days a periodic report covers, both included (Nghị định 09/2019/NĐ-CP, Điều 12: from a 15th to a 14th).</summary>
/// <param name="Quarter">1 to 4, or null for the report of the year.</param>
/// <param name="Deadline">Code of the deadline it is due by, or null.</param>
public sealed record ReportPeriod(string Code, LocalText Name, int? Quarter, DateOnly From, DateOnly To, string? Deadline);
