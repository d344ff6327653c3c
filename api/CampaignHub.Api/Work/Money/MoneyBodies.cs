using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work.Money;

/// <summary>Money of a period, as it is sent.</summary>
/// <param name="CommuneCode">The commune; null for the Sở.</param>
/// <param name="Period">A code of the program's report periods.</param>
/// <param name="StateBudget">In đồng; null when nobody has said.</param>
/// <param name="OtherSources">In đồng; null when nobody has said.</param>
/// <param name="Proposed">In đồng; null when nobody has said.</param>
public sealed record MoneyBody(string? CommuneCode, string? Period, long? StateBudget, long? OtherSources, long? Proposed);

/// <summary>Money of a period by commune, the Sở's first.</summary>
public sealed record MoneyList(string Period, IReadOnlyList<PeriodMoney> Items, string? Next);
