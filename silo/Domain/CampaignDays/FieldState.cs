namespace CampaignHub.Domain.CampaignDays;

/// <summary>Where a team or a commune stands on a day, told apart so that nobody is called for the wrong reason.</summary>
public enum FieldState
{
    /// <summary>Expected, has said and recorded nothing.</summary>
    NotStarted,

    /// <summary>Has said that it goes out, has recorded nothing yet.</summary>
    Started,

    /// <summary>Records came within the last hour, or the hours of the day are over.</summary>
    Recording,

    /// <summary>Has recorded, but nothing for over an hour within the hours of the day.</summary>
    Quiet,

    /// <summary>Has said that it is done.</summary>
    Finished,

    /// <summary>Would be not started or quiet, but its villages have weak signal or none: figures may come late.</summary>
    WeakSignal,

    /// <summary>The day is postponed there.</summary>
    Postponed,

    /// <summary>Not asked to go out on this day.</summary>
    OutOfScope,
}
