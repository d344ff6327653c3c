using CampaignHub.Domain.Places;

namespace CampaignHub.Domain.Tests.Places;

public sealed class BoundaryTests
{
    /// <summary>A square of 0.1 degrees with a hole of 0.02 in its middle.</summary>
    private static readonly Boundary s_square = Shapes.Boundary(
        Shapes.Square(108.40, 11.90, 0.10),
        Shapes.Square(108.44, 11.94, 0.02));

    [Theory]
    [InlineData(108.42, 11.92)]
    [InlineData(108.499, 11.999)]
    [InlineData(108.439, 11.95)]
    public void Inside_the_distance_is_0(double longitude, double latitude) =>
        Assert.Equal(0, s_square.DistanceMetres(Shapes.At(longitude, latitude)));

    [Theory]
    [InlineData(108.45, 11.89, 1_112)]
    [InlineData(108.52, 11.95, 2_176)]
    [InlineData(108.51, 12.01, 1_555)]
    [InlineData(108.45, 11.95, 1_088)]
    public void Outside_and_in_a_hole_it_is_the_way_to_the_nearest_edge(double longitude, double latitude, double metres) =>
        Assert.Equal(metres, s_square.DistanceMetres(Shapes.At(longitude, latitude)), tolerance: metres / 100);

    [Fact]
    public void Of_several_islands_the_nearest_counts()
    {
        var islands = new Boundary([
            new Polygon([Shapes.Square(108.93, 10.50, 0.02)]),
            new Polygon([Shapes.Square(109.03, 10.50, 0.02)]),
        ]);

        Assert.Equal(0, islands.DistanceMetres(Shapes.At(109.04, 10.51)));
        Assert.Equal(1_093, islands.DistanceMetres(Shapes.At(108.96, 10.51)), tolerance: 11);
    }

    [Fact]
    public void The_flat_map_agrees_with_the_sphere_on_the_way_to_a_lone_point()
    {
        var corner = Shapes.Boundary(Shapes.Square(108.40, 11.90, 0.10));
        var far = Shapes.At(108.20, 11.70);

        Assert.Equal(far.DistanceMetres(Shapes.At(108.40, 11.90)), corner.DistanceMetres(far), tolerance: 31);
    }

    [Fact]
    public void Where_a_ring_touches_itself_both_parts_are_inside()
    {
        // A figure of eight: two squares that share a corner.
        var eight = Shapes.Boundary(Shapes.Ring(
            (108.0, 11.0), (108.1, 11.0), (108.1, 11.1), (108.2, 11.1), (108.2, 11.2), (108.1, 11.2), (108.1, 11.1), (108.0, 11.1), (108.0, 11.0)));

        Assert.Equal(0, eight.DistanceMetres(Shapes.At(108.05, 11.05)));
        Assert.Equal(0, eight.DistanceMetres(Shapes.At(108.15, 11.15)));
        Assert.NotEqual(0, eight.DistanceMetres(Shapes.At(108.05, 11.15)));
    }

    [Fact]
    public void However_rings_are_wound_the_outer_one_runs_counterclockwise_and_holes_clockwise()
    {
        var outer = Shapes.Square(108.40, 11.90, 0.10);
        var hole = Shapes.Square(108.44, 11.94, 0.02);
        foreach (var counterclockwise in new[] { true, false })
        {
            var polygon = new Polygon([outer.Wound(counterclockwise), hole.Wound(counterclockwise)]);
            Assert.True(polygon.Rings[0].DoubleArea > 0);
            Assert.True(polygon.Rings[1].DoubleArea < 0);
        }
    }
}
