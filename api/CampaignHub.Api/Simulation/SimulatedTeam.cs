using CampaignHub.Api.Places;

namespace CampaignHub.Api.Simulation;

/// <summary>A simulated team on its way from house to house.</summary>
/// <param name="code">Team code.</param>
/// <param name="token">Token of its device.</param>
/// <param name="commune">Its commune.</param>
internal sealed class SimulatedTeam(string code, string token, CommuneResponse commune)
{
    private const double KilometresPerDegree = 111.32;
    private const double StepKm = 0.06;
    private double _northKm;
    private double _eastKm;
    private bool _onItsWay;
    private int _household;

    public string Code { get; } = code;

    public string Token { get; } = token;

    /// <summary>Members on duty, two to four of the four or five in a sample team's list; the same again after a restart.</summary>
    public int Members { get; } = 2 + (code[^1] % 3);

    /// <summary>False after the server refused the token: the phone keeps what it has and sends no more.</summary>
    public bool MaySend { get; set; } = true;

    /// <summary>When it goes out and is done.</summary>
    public SimulatedHours Hours { get; } = new(code.Aggregate(0, (sum, letter) => ((sum * 31) + letter) % 1_000_003));

    /// <summary>The next house of the village head's list.</summary>
    public int NextHousehold() => ++_household;

    /// <summary>A short walk on from the last place; the first place lies anywhere in the inner half of the commune.</summary>
    public SimulatedLocation Walk(Random random)
    {
        var radiusKm = Math.Sqrt(commune.AreaKm2 / Math.PI) / 2;
        var (reach, angle) = (_onItsWay ? StepKm : radiusKm, random.NextDouble() * 2 * Math.PI);
        var length = reach * random.NextDouble();
        _onItsWay = true;
        _northKm += length * Math.Sin(angle);
        _eastKm += length * Math.Cos(angle);
        var lat = commune.Lat + (_northKm / KilometresPerDegree);
        var lon = commune.Lon + (_eastKm / (KilometresPerDegree * Math.Cos(commune.Lat * Math.PI / 180)));
        return new SimulatedLocation(Math.Round(lat, 6), Math.Round(lon, 6), random.Next(4, 40));
    }
}
