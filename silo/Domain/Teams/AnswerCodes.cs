namespace CampaignHub.Domain.Teams;

/// <summary>The stable codes of answers to check-ins and corrections (public contract).</summary>
public static class AnswerCodes
{
    /// <summary>No such team.</summary>
    public const string UnknownTeam = "unknown-team";

    /// <summary>The caller may not write for this team.</summary>
    public const string NotYourTeam = "not-your-team";

    /// <summary>An activity the program does not have on the day of the work.</summary>
    public const string UnknownActivity = "unknown-activity";

    /// <summary>A field is missing or of the wrong form.</summary>
    public const string InvalidItem = "invalid-item";

    /// <summary>The id is not a UUID.</summary>
    public const string InvalidId = "invalid-id";

    /// <summary>The time cannot be read or has no offset.</summary>
    public const string InvalidTime = "invalid-time";

    /// <summary>A count is not a whole number from 0 to 10,000.</summary>
    public const string InvalidCount = "invalid-count";

    /// <summary>More than 10 minutes ahead of the server.</summary>
    public const string InTheFuture = "in-the-future";

    /// <summary>Older than 14 days: held.</summary>
    public const string TooOld = "too-old";

    /// <summary>The date's figures are final: held.</summary>
    public const string DayFinalised = "day-finalised";

    /// <summary>The id is in the ledger with another body.</summary>
    public const string BodyDiffers = "body-differs";

    /// <summary>A correction of a check-in that the ledger does not hold (yet).</summary>
    public const string UnknownCheckIn = "unknown-check-in";

    /// <summary>A correction of a check-in that was voided.</summary>
    public const string AlreadyVoided = "already-voided";

    /// <summary>A correction of a check-in that the commune officer declined.</summary>
    public const string AlreadyDeclined = "already-declined";

    /// <summary>A decision about a record that does not wait for one (any more).</summary>
    public const string NotHeld = "not-held";

    /// <summary>A review of a record that has no open mark (any more).</summary>
    public const string NotMarked = "not-marked";

    /// <summary>A booking on a date before the day of the work.</summary>
    public const string BeforeTheWork = "before-the-work";
}
