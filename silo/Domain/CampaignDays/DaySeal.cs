namespace CampaignHub.Domain.CampaignDays;

/// <summary>The figures of a date as they were made final.</summary>
/// <param name="Number">1 for the first sealing of the date, one more after each reopening.</param>
/// <param name="Root">SHA-256 over heads and totals of the teams, 64 hexadecimal digits (mã đối chiếu).</param>
/// <param name="SealedAt">When, UTC.</param>
public sealed record DaySeal(int Number, string Root, DateTime SealedAt);
