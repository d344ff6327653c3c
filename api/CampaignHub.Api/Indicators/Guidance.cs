namespace CampaignHub.Api.Indicators;

/// <summary>An activity from a date on.</summary>
internal sealed record GuidanceSpan(string Activity, DateOnly From);

/// <summary>What was recorded of an activity.</summary>
/// <param name="Done">People (or businesses) who managed it.</param>
/// <param name="Pending">Helped, not finished.</param>
/// <param name="DoneToCheck">Of <paramref name="Done"/>, in records with an open mark.</param>
/// <param name="PendingToCheck">Of <paramref name="Pending"/>, likewise.</param>
internal sealed record Guidance(long Done, long Pending, long DoneToCheck, long PendingToCheck)
{
    /// <summary>Turns of guidance: who managed it and who did not finish. A person guided twice is two turns.</summary>
    public long Turns => Done + Pending;

    /// <summary>Turns in records with an open mark.</summary>
    public long TurnsToCheck => DoneToCheck + PendingToCheck;
}
