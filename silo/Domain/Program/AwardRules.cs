using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>
/// How the reference score for awards is made up ("bảng điểm để tham khảo"; a council decides). The points of each list make 100.
/// </summary>
/// <param name="AreaFactors">What work in hard areas weighs more; of several that apply the highest counts.</param>
/// <param name="Teams">What teams are measured by.</param>
/// <param name="Communes">What communes are measured by.</param>
/// <param name="Members">What members are measured by.</param>
public sealed record AwardRules(
    ImmutableArray<AreaFactor> AreaFactors,
    ImmutableArray<AwardCriterion> Teams,
    ImmutableArray<AwardCriterion> Communes,
    ImmutableArray<AwardCriterion> Members);

/// <summary>What the amount of work in an area is multiplied by.</summary>
/// <param name="Code">A code of the program's area attributes.</param>
/// <param name="Factor">1 to 3.</param>
public sealed record AreaFactor(string Code, decimal Factor);

/// <summary>One thing that is measured.</summary>
/// <param name="Measure">What.</param>
/// <param name="Points">Points for a full mark.</param>
/// <param name="Full">From which value on the mark is full, in the measure's own unit.</param>
public sealed record AwardCriterion(AwardMeasure Measure, LocalText Name, int Points, decimal Full)
{
    /// <summary>The measure as the file writes it.</summary>
    public string Code => Measure.ToString().ToLowerInvariant();
}

/// <summary>What a score measures; records with an open mark count for nothing but <see cref="Quality"/>.</summary>
public enum AwardMeasure
{
    /// <summary>Turns of people guided per 100 households and 30 days, times the area's factor.</summary>
    Reach,

    /// <summary>People and shops who managed an activity, per 100 households and 30 days, times the area's factor.</summary>
    Done,

    /// <summary>Turns of people guided per 30 days, times the area's factor.</summary>
    Turns,

    /// <summary>People and shops who managed an activity, per 30 days, times the area's factor.</summary>
    Managed,

    /// <summary>Percent of the weeks (Monday to Sunday) of the range with a record.</summary>
    Regularity,

    /// <summary>Percent of the records without an open mark.</summary>
    Quality,

    /// <summary>How many of the program's contents somebody managed or was guided in.</summary>
    Breadth,

    /// <summary>Percent of the commune's teams that recorded something.</summary>
    Teams,
}
