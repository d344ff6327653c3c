using System.Collections.Immutable;

namespace CampaignHub.Domain.Statistics;

/// <summary>One group of the answer.</summary>
/// <param name="Keys">One per grouping, in the query's order; empty text where there is nothing to say.</param>
/// <param name="All">Everything that counts.</param>
/// <param name="ToCheck">Of it, the records with an open mark (cần kiểm tra).</param>
/// <param name="TeamsReporting">Teams with net records above 0; null where they were not counted.</param>
public sealed record StatisticsRow(ImmutableArray<string> Keys, Figures All, Figures ToCheck, int? TeamsReporting)
{
    /// <summary>Without the records that have an open mark.</summary>
    public Figures Trusted => All - ToCheck;
}
