using System.Collections.Immutable;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.CampaignDays;

/// <summary>What is declared of a campaign day.</summary>
/// <param name="Name">What it is called on screens; empty when undeclared.</param>
/// <param name="CommuneCodes">The communes expected to take part; empty means all. Never limits what is counted.</param>
/// <param name="Targets">Activity → people aimed at on the day.</param>
public sealed record DayPlan(string Name, ImmutableArray<string> CommuneCodes, Counts Targets)
{
    /// <summary>The most activities a day can be about: what fits a phone's first screen.</summary>
    public const int MostFocus = 6;

    /// <summary>When the teams are out, in Asia/Ho_Chi_Minh; null when nobody said.</summary>
    public DayHours? Hours { get; init; }

    /// <summary>Activities the day is about (nội dung trọng tâm): they come first on the phones, in this order.</summary>
    public ImmutableArray<string> Focus { get; init; } = [];

    /// <summary>What the phones show of the day beside its name; null when nothing.</summary>
    public string? Announcement { get; init; }

    /// <summary>Who takes part beside the teams: police, banks, telecoms.</summary>
    public ImmutableArray<string> Partners { get; init; } = [];

    /// <summary>The campaign the day belongs to; null when to none.</summary>
    public string? CampaignCode { get; init; }

    /// <summary>Nothing declared.</summary>
    public static DayPlan None { get; } = new("", [], Counts.Empty);
}

/// <summary>Hours of a day; <paramref name="To"/> is after <paramref name="From"/>.</summary>
public sealed record DayHours(TimeOnly From, TimeOnly To);
