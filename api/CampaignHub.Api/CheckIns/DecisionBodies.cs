using CampaignHub.Api.CheckIns.Reading;

namespace CampaignHub.Api.CheckIns;

/// <summary>Lets a held check-in count.</summary>
/// <param name="Id">The decision's own id, a UUID: the same again is a duplicate.</param>
/// <param name="Date">The date to count it on; the day of the work when left out.</param>
/// <param name="Reason">Why; at most 500 characters.</param>
public sealed record BookBody(Guid? Id, DateOnly? Date = null, string? Reason = null);

/// <summary>Declines a held check-in.</summary>
/// <param name="Id">The decision's own id, a UUID: the same again is a duplicate.</param>
/// <param name="Reason">Why, for the team to read; 1 to 500 characters.</param>
public sealed record DeclineBody(Guid? Id, string? Reason);

/// <summary>Finds a marked check-in right.</summary>
/// <param name="Id">The decision's own id, a UUID: the same again is a duplicate.</param>
/// <param name="Reason">Why; at most 500 characters.</param>
public sealed record ReviewBody(Guid? Id, string? Reason = null);

/// <summary>The reason of a decision.</summary>
internal static class Reasons
{
    /// <summary>False when it is too long or cannot be stored; nothing, or only spaces, is no reason (null).</summary>
    public static bool TryRead(string? text, out string? reason)
    {
        reason = text is null ? null : FieldValues.Note(text);
        var isFine = text is null || reason is not null;
        reason = reason is { Length: 0 } ? null : reason;
        return isFine;
    }
}
