using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>A department, union or office that takes part (sở, ban, ngành, đơn vị).</summary>
/// <param name="Indicators">Codes of the indicators whose official figures it gives.</param>
/// <param name="Activities">Codes of the activities it follows.</param>
/// <param name="ReportsYear">Whether the plan asks it for a report of the year.</param>
public sealed record Department(
    string Code, LocalText Name, ImmutableArray<string> Indicators, ImmutableArray<string> Activities, bool ReportsYear);
