namespace CampaignHub.Domain.Work;

/// <summary>Money of a report period in three typed lines (plan IV). Empty is not 0: nobody has said.</summary>
/// <param name="CommuneCode">The commune; null for the Sở.</param>
/// <param name="Period">A code of the program's report periods.</param>
/// <param name="StateBudget">From the state budget, in đồng.</param>
/// <param name="OtherSources">From other lawful sources, in đồng.</param>
/// <param name="Proposed">What is proposed, in đồng.</param>
public sealed record PeriodMoney(string? CommuneCode, string Period, long? StateBudget, long? OtherSources, long? Proposed);
