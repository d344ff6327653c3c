using CampaignHub.Domain;

namespace CampaignHub.Api.Simulation;

/// <summary>
/// When a simulated team goes out and when it is done: one in five after the morning, two in five late in the afternoon, one in ten in
/// the evening. The others never say that they are done, as happens in the field.
/// </summary>
/// <param name="number">Any number of the team's own; the same again after a restart.</param>
internal sealed class SimulatedHours(int number)
{
    /// <summary>Nobody goes out for less.</summary>
    private static readonly TimeSpan ShortestRound = TimeSpan.FromHours(1);

    private readonly Lock _turns = new();
    private readonly TimeOnly? _homeFrom = HomeFrom(number);
    private DateOnly _out;
    private DateOnly _home;
    private DateTimeOffset _homeAt;

    /// <summary>True when it said on that date that it is done.</summary>
    public bool IsHomeOn(DateOnly date)
    {
        lock (_turns)
        {
            return _home == date;
        }
    }

    /// <summary>What it says before and after a record of that moment: that it goes out with the first of a date, that it is done with its last.</summary>
    public (bool GoesOut, bool GoesHome) With(DateTimeOffset moment)
    {
        var date = VietnamTime.DateOf(moment);
        lock (_turns)
        {
            if (_out != date)
            {
                (_out, _homeAt) = (date, HomeAt(moment, date));
                return (true, false);
            }

            var goesHome = moment >= _homeAt && _home != date;
            _home = goesHome ? date : _home;
            return (false, goesHome);
        }
    }

    /// <summary>A team that goes out when its hour is near or over does not say that it is done.</summary>
    private DateTimeOffset HomeAt(DateTimeOffset moment, DateOnly date)
    {
        if (_homeFrom is not { } hour)
        {
            return DateTimeOffset.MaxValue;
        }

        var home = new DateTimeOffset(date, hour, VietnamTime.Offset);
        return home - moment >= ShortestRound ? home : DateTimeOffset.MaxValue;
    }

    private static TimeOnly? HomeFrom(int number)
    {
        var minutes = number / 10 % 10 * 5;
        return (number % 10) switch
        {
            < 2 => new TimeOnly(10, 45).AddMinutes(minutes),
            < 6 => new TimeOnly(16, 15).AddMinutes(minutes),
            6 => new TimeOnly(20, 0).AddMinutes(minutes),
            _ => null,
        };
    }
}
