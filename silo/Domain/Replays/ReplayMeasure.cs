namespace CampaignHub.Domain.Replays;

/// <summary>A figure of a date that can be followed through the date.</summary>
/// <param name="Kind">Which figure.</param>
/// <param name="Activity">Of <see cref="ReplayKind.Activity"/>, its code; else null.</param>
public sealed record ReplayMeasure(ReplayKind Kind, string? Activity = null)
{
    private static readonly Dictionary<string, ReplayKind> s_names = new(StringComparer.Ordinal)
    {
        ["people"] = ReplayKind.People,
        ["checkIns"] = ReplayKind.CheckIns,
        ["households"] = ReplayKind.Households,
        ["businesses"] = ReplayKind.Businesses,
        ["teamsReporting"] = ReplayKind.TeamsReporting,
        ["flagged"] = ReplayKind.Flagged,
        ["held"] = ReplayKind.Held,
        ["entries"] = ReplayKind.Entries,
        ["trustedPeople"] = ReplayKind.TrustedPeople,
        ["trustedCheckIns"] = ReplayKind.TrustedCheckIns,
        ["trustedHouseholds"] = ReplayKind.TrustedHouseholds,
    };

    /// <summary>Names of the figures that are no activities.</summary>
    public static IReadOnlyCollection<string> Names => s_names.Keys;

    /// <summary>Reads the name of a figure, or the code of an activity; null when it is neither.</summary>
    public static ReplayMeasure? Parse(string name, Func<string, bool> isActivity)
    {
        ArgumentNullException.ThrowIfNull(isActivity);
        return s_names.TryGetValue(name, out var kind) ? new(kind)
            : isActivity(name) ? new(ReplayKind.Activity, name)
            : null;
    }
}

/// <summary>The figures of a date, as the totals name them.</summary>
public enum ReplayKind
{
    /// <summary>Turns of people.</summary>
    People,

    /// <summary>Records.</summary>
    CheckIns,

    /// <summary>Household visits.</summary>
    Households,

    /// <summary>Businesses.</summary>
    Businesses,

    /// <summary>Teams with net check-ins above 0.</summary>
    TeamsReporting,

    /// <summary>Records with an open mark.</summary>
    Flagged,

    /// <summary>Records kept outside the totals.</summary>
    Held,

    /// <summary>Entries of the ledger, whatever they say: the minute of a place's last one is that of its <c>lastAt</c>.</summary>
    Entries,

    /// <summary>Turns of people without records that have an open mark.</summary>
    TrustedPeople,

    /// <summary>Records without those that have an open mark.</summary>
    TrustedCheckIns,

    /// <summary>Household visits without records that have an open mark.</summary>
    TrustedHouseholds,

    /// <summary>People or businesses who managed an activity.</summary>
    Activity,
}

/// <summary>A commune's figure of a date.</summary>
public sealed record DateFigure(DateOnly Date, string CommuneCode, long Amount);

/// <summary>What a minute added to the figure of a place.</summary>
/// <param name="Minute">Minute of the day of receipt, 0 to 1439; 1440 for what came after the day.</param>
/// <param name="Place">Code of a commune or a team.</param>
/// <param name="Amount">Never 0; negative when more was taken back than added.</param>
public sealed record ReplayStep(int Minute, string Place, long Amount)
{
    /// <summary>Minutes of a day; the minute of what came later.</summary>
    public const int AfterTheDay = 24 * 60;
}
