using System.Diagnostics.CodeAnalysis;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Roster;
using CampaignHub.Domain;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Api.TeamDays;

/// <summary>Checks a start or an end as a check-in is checked: what is wrong gets a code, so that the phone can say what to do.</summary>
internal sealed class TeamDayReader(ITeamDirectory teams, TimeProvider time)
{
    private const int GreatestCount = 10_000;

    /// <summary>Late phones are normal; what is older than this comes from a clock that was never set.</summary>
    private const int OldestDays = 400;

    /// <summary>The event, or the code it is refused with.</summary>
    public bool TryRead(TeamDayRequest request, [NotNullWhen(true)] out TeamDayEvent? read, [NotNullWhen(false)] out string? code)
    {
        read = null;
        code = WhyNotOfATeam(request) ?? WhyNotInTime(request);
        if (code is not null)
        {
            return false;
        }

        var at = FieldValues.Time(request.OccurredAt)!.Value;
        var date = request.Date ?? VietnamTime.DateOf(at.AddSeconds(request.ClockOffsetSeconds ?? 0));
        read = new TeamDayEvent(
            FieldValues.Id(request.Id)!.Value, request.TeamCode!, date, request.Event!, at, request.ClockOffsetSeconds, request.Staff);
        return true;
    }

    private string? WhyNotOfATeam(TeamDayRequest request) =>
        FieldValues.Id(request.Id) is null ? AnswerCodes.InvalidId
        : request.TeamCode is null || request.Event is not ("start" or "end") ? AnswerCodes.InvalidItem
        : !teams.TryGet(request.TeamCode, out _) ? AnswerCodes.UnknownTeam
        : request.Staff is < 0 or > GreatestCount ? AnswerCodes.InvalidCount
        : null;

    private string? WhyNotInTime(TeamDayRequest request)
    {
        if (FieldValues.Time(request.OccurredAt) is not { } at)
        {
            return AnswerCodes.InvalidTime;
        }

        // Seconds of an offset fit a double exactly, and the sum is compared, not made a time: it may lie outside the calendar.
        var now = time.GetUtcNow();
        var today = VietnamTime.DateOf(now);
        var ahead = (at - now.UtcDateTime).TotalSeconds + (request.ClockOffsetSeconds ?? 0);
        return ahead > TeamDecider.GreatestLead.TotalSeconds || request.Date > today ? AnswerCodes.InTheFuture
            : ahead < -TimeSpan.FromDays(OldestDays).TotalSeconds || request.Date < today.AddDays(-OldestDays) ? AnswerCodes.TooOld
            : null;
    }
}
