namespace CampaignHub.Domain.Programs;

/// <summary>One of the plan's targets. Its official figure is imported and never added to what the teams counted.</summary>
/// <param name="Number">Its number in the plan.</param>
/// <param name="MinimumAge">Age in years from which people belong to the denominator, or null.</param>
/// <param name="Source">Code of the department that gives the official figure, or <c>communes</c>.</param>
/// <param name="Beside">Code of the activity whose counts are shown beside the official figure, or null.</param>
/// <param name="FedBy">Code of the activity whose counts feed the figure itself, or null: only where each thing is counted once.</param>
/// <param name="ProvinceOnly">An official figure is expected for the province only.</param>
/// <param name="Plan">Where the plan sets it.</param>
public sealed record Indicator(
    string Code,
    int Number,
    LocalText Name,
    decimal Target,
    TargetUnit Unit,
    Comparison Comparison,
    int? MinimumAge,
    LocalText Denominator,
    LocalText Numerator,
    string Source,
    Reading Reading,
    string? Beside,
    string? FedBy,
    bool ProvinceOnly,
    string Plan)
{
    /// <summary>Whether a figure, unrounded and in the target's unit, meets the target.</summary>
    public bool IsMetBy(decimal figure) => Comparison switch
    {
        Comparison.Over => figure > Target,
        _ => figure >= Target,
    };
}
