using CampaignHub.Domain.CheckIns;

namespace CampaignHub.Domain.Tests.CheckIns;

public sealed class PositionTests
{
    /// <summary>On a sphere of 6,371 km a degree of a great circle is 111,194.93 m.</summary>
    private const double Degree = 111_194.93;

    [Theory]
    [InlineData(0, 0, 1, 0, Degree)]
    [InlineData(0, 0, 0, 1, Degree)]
    [InlineData(60, 10, 60, 10.0001, Degree / 2 / 10_000)]
    [InlineData(0, 0, 0, 180, 180 * Degree)]
    [InlineData(-90, 0, 90, 0, 180 * Degree)]
    [InlineData(0, 179.5, 0, -179.5, Degree)]
    [InlineData(11.94, 108.44, 11.94, 108.44, 0)]
    public void The_distance_is_that_of_a_great_circle(double lat1, double lon1, double lat2, double lon2, double metres)
    {
        var distance = At(lat1, lon1).DistanceMetres(At(lat2, lon2));

        Assert.Equal(metres, distance, tolerance: Math.Max(0.02, metres * 1e-6));
    }

    [Fact]
    public void From_Da_Lat_to_Bao_Loc_it_is_83_kilometres()
    {
        var (daLat, baoLoc) = (At(11.9404, 108.4583), At(11.5481, 107.8075));

        Assert.Equal(83_200, daLat.DistanceMetres(baoLoc), tolerance: 500);
        Assert.Equal(daLat.DistanceMetres(baoLoc), baoLoc.DistanceMetres(daLat));
    }

    private static Position At(double latitude, double longitude) =>
        new((int)Math.Round(latitude * 1e7), (int)Math.Round(longitude * 1e7), null, Mock: false);
}
