namespace CampaignHub.Domain.CampaignDays;

/// <summary>A campaign day (ngày ra quân) and the steps that are legal on it; a step that is not gives null.</summary>
/// <param name="Date">The date, in Asia/Ho_Chi_Minh.</param>
/// <param name="Plan">What was declared.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Raised with every change; guards against two writers.</param>
public sealed record CampaignDay(DateOnly Date, DayPlan Plan, DayStatus Status, int Version)
{
    /// <summary>When it was last closed, UTC; null before.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>Why it was reopened after its figures were final; null when they are final, or never were.</summary>
    public string? ReopenReason { get; init; }

    /// <summary>The newest seal; kept after a reopening. Null when the figures were never final.</summary>
    public DaySeal? Seal { get; init; }

    /// <summary>When it was last changed, UTC; null when undeclared.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>A date that nobody declared.</summary>
    public static CampaignDay Undeclared(DateOnly date) => new(date, DayPlan.None, DayStatus.Undeclared, 0);

    /// <summary>Declares the day or changes what was declared; not when its figures are final.</summary>
    public CampaignDay? Declare(DayPlan plan) => Status switch
    {
        DayStatus.Finalised => null,
        _ => Next(Status == DayStatus.Undeclared ? DayStatus.Declared : Status) with { Plan = plan },
    };

    /// <summary>Opens a declared day, or a closed one again.</summary>
    public CampaignDay? Open() => Status is DayStatus.Declared or DayStatus.Closed ? Next(DayStatus.Open) : null;

    /// <summary>Closes an open day; late records still come in.</summary>
    public CampaignDay? Close(DateTime now) => Status is DayStatus.Open ? Next(DayStatus.Closed) with { ClosedAt = now } : null;

    /// <summary>Makes the figures of a closed day final (chốt số liệu).</summary>
    public CampaignDay? Finalise() => Status is DayStatus.Closed ? Next(DayStatus.Finalised) with { ReopenReason = null } : null;

    /// <summary>Lets a final day take records again (mở lại để bổ sung): it is closed, as before.</summary>
    public CampaignDay? Reopen(string reason) =>
        Status is DayStatus.Finalised ? Next(DayStatus.Closed) with { ReopenReason = reason } : null;

    private CampaignDay Next(DayStatus status) => this with { Status = status, Version = Version + 1 };
}
