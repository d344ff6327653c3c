namespace CampaignHub.Api.Simulation;

/// <summary>
/// Whose turn it is. Teams are not equally busy: the share falls with the rank, as in real drives, and the ranks are dealt out
/// at random.
/// </summary>
internal sealed class TeamPicker
{
    /// <summary>Flattens the top, so that the busiest team of thousands stays within what people can do.</summary>
    private const double RankOffset = 40;

    private const int MostTries = 20;
    private readonly SimulatedTeam[] _teams;
    private readonly double[] _upTo;
    private readonly Random _random;

    public TeamPicker(IReadOnlyList<SimulatedTeam> teams, Random random)
    {
        _random = random;
        _teams = [.. teams];
        random.Shuffle(_teams);
        _upTo = new double[_teams.Length];
        var sum = 0d;
        for (var rank = 0; rank < _teams.Length; rank++)
        {
            _upTo[rank] = sum += 1 / (rank + RankOffset);
        }
    }

    /// <summary>A team that may send and is not done on the date; null when there seems to be none.</summary>
    public SimulatedTeam? Next(DateOnly date)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var found = Array.BinarySearch(_upTo, _random.NextDouble() * _upTo[^1]);
            var team = _teams[Math.Min(found < 0 ? ~found : found, _teams.Length - 1)];
            if (team.MaySend && !team.Hours.IsHomeOn(date))
            {
                return team;
            }
        }

        return null;
    }
}
