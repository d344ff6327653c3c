using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CampaignHub.Domain.Places;

namespace CampaignHub.Domain.Tests.Places;

public sealed class BoundaryFileTests
{
    private const string Square = "[[108.4,11.9],[108.5,11.9],[108.5,12],[108.4,12],[108.4,11.9]]";

    [Fact]
    public void A_feature_is_read_with_its_code_name_and_shape()
    {
        var feature = Assert.Single(Parse($$"""{"code":"24805","name":"Lang Biang"}""", $$"""{"type":"Polygon","coordinates":[{{Square}}]}"""));

        Assert.Equal((1, "24805", "Lang Biang", null), (feature.Number, feature.Code, feature.Name, feature.Fault));
        Assert.Equal(5, feature.Boundary!.PointCount);
    }

    [Theory]
    [InlineData("""{"code":24805}""", "24805")]
    [InlineData("""{"code":" 24805 "}""", "24805")]
    [InlineData("""{"name":"Lang Biang"}""", null)]
    [InlineData("""{"code":null}""", null)]
    [InlineData("""{"code":{}}""", null)]
    [InlineData("""{"code":"\ud800"}""", null)]
    [InlineData("null", null)]
    public void Codes_are_texts_or_numbers(string properties, string? code) =>
        Assert.Equal(code, Assert.Single(Parse(properties, $$"""{"type":"Polygon","coordinates":[{{Square}}]}""")).Code);

    [Theory]
    [InlineData("null", BoundaryFault.NotAPolygon)]
    [InlineData("""{"type":"Point","coordinates":[108.4,11.9]}""", BoundaryFault.NotAPolygon)]
    [InlineData("""{"type":"Polygon"}""", BoundaryFault.NotAPolygon)]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", BoundaryFault.Empty)]
    [InlineData("""{"type":"MultiPolygon","coordinates":[]}""", BoundaryFault.Empty)]
    [InlineData("""{"type":"Polygon","coordinates":[[]]}""", BoundaryFault.Empty)]
    [InlineData("""{"type":"Polygon","coordinates":[[[108.4,11.9],[108.5,11.9],[108.4,11.9]]]}""", BoundaryFault.TooFewPoints)]
    [InlineData("""{"type":"Polygon","coordinates":[[[108.4,11.9],[108.5,11.9],[108.5,12],[108.4,12]]]}""", BoundaryFault.RingNotClosed)]
    [InlineData("""{"type":"Polygon","coordinates":[[[108.4,11.9],[108.5],[108.5,12],[108.4,11.9]]]}""", BoundaryFault.NotAPoint)]
    [InlineData("""{"type":"Polygon","coordinates":[[[108.4,11.9],["108.5",11.9],[108.5,12],[108.4,11.9]]]}""", BoundaryFault.NotAPoint)]
    [InlineData("""{"type":"Polygon","coordinates":[[[11.9,108.4],[11.9,108.5],[12,108.5],[11.9,108.4]]]}""", BoundaryFault.OutsideVietnam)]
    [InlineData("""{"type":"Polygon","coordinates":[[[58e4,132e4],[59e4,132e4],[59e4,133e4],[58e4,132e4]]]}""", BoundaryFault.OutsideVietnam)]
    [InlineData("""{"type":"Polygon","coordinates":[[[1e999,11.9],[108.5,11.9],[108.5,12],[108.4,11.9]]]}""", BoundaryFault.OutsideVietnam)]
    [InlineData("""{"type":"Polygon","coordinates":[[[108.4,11.9],[108.400001,11.9],[108.4,11.900001],[108.4,11.9]]]}""", BoundaryFault.NoArea)]
    public void A_shape_that_cannot_be_used_says_why(string geometry, string fault)
    {
        var feature = Assert.Single(Parse("""{"code":"24805"}""", geometry));

        Assert.Null(feature.Boundary);
        Assert.Equal(fault, feature.Fault?.Code);
    }

    [Fact]
    public void The_place_of_a_fault_is_told()
    {
        const string Hole = "[[108.4,11.9],[108.5,11.9],[1,2],[108.4,11.9]]";
        var feature = Assert.Single(Parse(
            """{"code":"24805"}""", $$"""{"type":"MultiPolygon","coordinates":[[{{Square}}],[{{Square}},{{Hole}}]]}"""));

        Assert.Equal(new BoundaryFault(BoundaryFault.OutsideVietnam, Polygon: 2, Ring: 2, Point: 3), feature.Fault);
    }

    [Fact]
    public void Five_decimals_are_kept_heights_and_doubled_points_are_not()
    {
        var feature = Assert.Single(Parse(
            """{"code":"24805"}""",
            """{"type":"Polygon","coordinates":[[[108.4000049,11.9,812],[108.5,11.9,1],[108.500001,11.9],[108.5,12.1234567],[108.4,11.9]]]}"""));

        Assert.Equal("""{"type":"Polygon","coordinates":[[[108.4,11.9],[108.5,11.9],[108.5,12.12346],[108.4,11.9]]]}""", Written(feature.Boundary!));
    }

    [Fact]
    public void What_is_written_reads_as_the_same_shape()
    {
        const string Island = "[[[109.4,11.9],[109.5,11.9],[109.5,12],[109.4,11.9]]]";
        const string Text = $$"""{"type":"MultiPolygon","coordinates":[[{{Square}}],{{Island}}]}""";

        Assert.Equal(Text, Written(Assert.Single(Parse("{}", Text)).Boundary!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"type":"Feature"}""")]
    [InlineData("""{"type":"FeatureCollection"}""")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""")]
    [InlineData("""{"type":"\ud800","features":[]}""")]
    public void Another_file_is_refused(string text) =>
        Assert.Throws<BoundaryFileException>(() => BoundaryFile.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Single(BoundaryFile.Parse(Encoding.UTF8.GetBytes("\uFEFF" + Collection("{}", "null"))));

    [Fact]
    public void Random_bytes_in_a_file_never_do_more_than_break_a_feature()
    {
        var random = new Random(20_260_422);
        var text = Encoding.UTF8.GetBytes(Collection("""{"code":"24805"}""", $$"""{"type":"MultiPolygon","coordinates":[[{{Square}}]]}"""));
        var read = 0;
        for (var round = 0; round < 5_000; round++)
        {
            var mutant = text.ToArray();
            mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            try
            {
                read += BoundaryFile.Parse(mutant).Length;
            }
            catch (BoundaryFileException)
            {
                // Refused with a sentence: just what is wanted.
            }
        }

        Assert.InRange(read, 500, 5_000);
    }

    [Fact]
    public void The_review_tells_what_is_missing_left_over_doubled_and_broken()
    {
        var shape = Shapes.Boundary(Shapes.Square(108.4, 11.9, 0.1));
        var fault = new BoundaryFault(BoundaryFault.RingNotClosed);
        var review = BoundaryReview.Of(
            [
                new BoundaryFeature(1, "00001", null, shape, null),
                new BoundaryFeature(2, "00002", null, null, fault),
                new BoundaryFeature(3, "00003", null, shape, null),
                new BoundaryFeature(4, "00003", null, shape, null),
                new BoundaryFeature(5, "99999", null, shape, null),
                new BoundaryFeature(6, null, "Không mã", null, fault),
            ],
            ["00004", "00003", "00002", "00001"]);

        Assert.Equal(["00001"], review.Boundaries.Keys);
        Assert.Equal(["00004"], review.Missing);
        Assert.Equal([5, 6], review.Unmatched.Select(feature => feature.Number));
        Assert.Equal([3, 4], review.Duplicates.Select(feature => feature.Number));
        Assert.Equal([2], review.Broken.Select(feature => feature.Number));
        Assert.False(review.IsSound);
    }

    private static ImmutableArray<BoundaryFeature> Parse(string properties, string geometry) =>
        BoundaryFile.Parse(Encoding.UTF8.GetBytes(Collection(properties, geometry)));

    private static string Collection(string properties, string geometry) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}]}""");

    private static string Written(Boundary boundary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            BoundaryGeometry.Write(writer, boundary);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
