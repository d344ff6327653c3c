using System.Globalization;
using System.Text;

namespace CampaignHub.LoadTests.CheckIns;

/// <summary>
/// The time that check-ins carry: now, in Vietnam, but never after the day on which the run began, so that all of a run are on
/// one date and can be compared with its totals. The text is made once a second.
/// </summary>
public sealed class WorkClock
{
    private static readonly TimeSpan _offset = TimeSpan.FromHours(7);
    private readonly TimeProvider _time;
    private Moment _moment;

    public WorkClock(TimeProvider time)
    {
        _time = time;
        Date = DateOnly.FromDateTime(Now.DateTime);
        _moment = Format(Now);
    }

    /// <summary>The date of the work.</summary>
    public DateOnly Date { get; }

    private DateTimeOffset Now => _time.GetUtcNow().ToOffset(_offset);

    /// <summary>For example <c>2026-11-22T08:15:00+07:00</c>, in UTF-8.</summary>
    public ReadOnlySpan<byte> Text()
    {
        var (now, moment) = (Now, Volatile.Read(ref _moment));
        if (now.ToUnixTimeSeconds() != moment.Second)
            Volatile.Write(ref _moment, moment = Format(now));
        return moment.Text;
    }

    private Moment Format(DateTimeOffset now)
    {
        var last = new DateTimeOffset(Date, new TimeOnly(23, 59, 59), _offset);
        var text = (now < last ? now : last).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return new Moment(now.ToUnixTimeSeconds(), Encoding.UTF8.GetBytes(text));
    }

    private sealed record Moment(long Second, byte[] Text);
}
