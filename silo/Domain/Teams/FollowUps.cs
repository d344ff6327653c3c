using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Domain.Teams;

/// <summary>What may follow a check-in: it is corrected or voided, booked or declined when it was held, reviewed when it was marked.</summary>
internal static class FollowUps
{
    public static Answer Decide(FollowUp command, Draft draft)
    {
        var record = draft.InForce(command.Subject);
        if (record is null || record.TeamCode != draft.State.TeamCode)
        {
            return Answer.Rejected(AnswerCodes.UnknownCheckIn);
        }

        return command switch
        {
            CorrectCheckIn correct => Correct(correct, record, draft),
            BookCheckIn book => Book(book, record, draft),
            DeclineCheckIn decline => Decline(decline, record, draft),
            ReviewCheckIn review => Review(review, record, draft),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
    }

    private static Answer Correct(CorrectCheckIn command, RecordInForce record, Draft draft)
    {
        if (record.Body is null)
        {
            return Answer.Rejected(record.IsDeclined ? AnswerCodes.AlreadyDeclined : AnswerCodes.AlreadyVoided);
        }

        if (command.Replacement is not { } replacement)
        {
            return WhyNotTaken(record, draft) is { } closed ? Answer.Rejected(closed) : Void(command, record, draft);
        }

        var date = DateOf(replacement, record, draft);
        var code = draft.IsAhead(replacement) ? AnswerCodes.InTheFuture : draft.WhyClosed(date) ?? WhyNotTaken(record, draft);
        if (code is not null)
        {
            return Answer.Rejected(code);
        }

        draft.Reverse(command, record);
        draft.Post(command, EntryType.Replacement, replacement, Account.Counted, date);
        return Answer.Accepted(draft.Mark(command, replacement, date));
    }

    private static Answer Void(CorrectCheckIn command, RecordInForce record, Draft draft)
    {
        draft.Reverse(command, record);
        return Answer.Accepted([]);
    }

    /// <summary>A correction can be made again after the day was reopened, so it is refused, not held.</summary>
    private static string? WhyNotTaken(RecordInForce record, Draft draft) =>
        record.Account == Account.Counted ? draft.WhyClosed(record.Date!.Value) : null;

    /// <summary>
    /// A record that was booked on another date stays there, unless the correction names another day of work that takes
    /// entries, or one after the booking.
    /// </summary>
    private static DateOnly DateOf(CheckIn replacement, RecordInForce record, Draft draft)
    {
        var own = replacement.Date;
        return record.BookedOn is { } booked && own < booked && (own == record.Body!.Date || draft.WhyClosed(own) is not null)
            ? booked
            : own;
    }

    private static Answer Book(BookCheckIn command, RecordInForce record, Draft draft)
    {
        if (record is not { Account: Account.Held, Body: { } body })
        {
            return Answer.Rejected(AnswerCodes.NotHeld);
        }

        var code = command.Date > draft.Today ? AnswerCodes.InTheFuture
            : command.Date < body.Date ? AnswerCodes.BeforeTheWork
            : draft.WhyClosed(command.Date);
        if (code is not null)
        {
            return Answer.Rejected(code);
        }

        draft.Reverse(command, record);
        draft.Post(command, EntryType.Booking, body, Account.Counted, command.Date);
        return Answer.Accepted(draft.Mark(command, body, command.Date));
    }

    private static Answer Decline(DeclineCheckIn command, RecordInForce record, Draft draft)
    {
        if (record is not { Account: Account.Held, Body: not null })
        {
            return Answer.Rejected(AnswerCodes.NotHeld);
        }

        draft.Reverse(command, record, EntryType.Decline);
        return Answer.Accepted([]);
    }

    /// <summary>A mark may be looked at however old it is; but the figures of a final date stay as they are, with and without it.</summary>
    private static Answer Review(ReviewCheckIn command, RecordInForce record, Draft draft)
    {
        if (record.Mark is not { } mark)
        {
            return Answer.Rejected(AnswerCodes.NotMarked);
        }

        if (draft.IsFinalised(mark.Date))
        {
            return Answer.Rejected(AnswerCodes.DayFinalised);
        }

        draft.Clear(command, mark);
        return Answer.Accepted([]);
    }
}
