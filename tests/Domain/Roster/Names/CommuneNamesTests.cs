using System.Text;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster.Names;
using CampaignHub.Domain.Tests.Programs;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Roster.Names;

/// <summary>Communes by the names people write, tried on the real 124.</summary>
public class CommuneNamesTests
{
    private static readonly IReadOnlyList<Commune> Communes = ShippedFiles.Communes;

    private static readonly CommuneNames Names = new(Communes);

    [Theory]
    [InlineData("24829", "24829")]
    [InlineData("24829.0", "24829")]
    [InlineData("B'Lao", "24829")]
    [InlineData("B’Lao", "24829")]
    [InlineData("Phường B`lao", "24829")]
    [InlineData("P. BLAO", "24829")]
    [InlineData("D'Ran", "24934")]
    [InlineData("xã d´ran", "24934")]
    [InlineData("Xã D’Ran, tỉnh Lâm Đồng", "24934")]
    [InlineData("Xuân Hương - Đà Lạt", "24781")]
    [InlineData("Xuân Hương-Đà Lạt", "24781")]
    [InlineData("Xuân Hương – Đà Lạt", "24781")]
    [InlineData("phường xuân hương—đà lạt", "24781")]
    [InlineData("Xuan Huong Da Lat", "24781")]
    [InlineData("Langbiang - Đà Lạt", "24846")]
    [InlineData("Hòa Ninh", "25036")]
    [InlineData("Hoà Ninh", "25036")]
    [InlineData("Phú Thuỷ", "22924")]
    [InlineData("Phường Phú Thủy", "22924")]
    [InlineData("P.1 Bảo Lộc", "24823")]
    [InlineData("P1 Bảo Lộc", "24823")]
    [InlineData("Phường 01 Bảo Lộc", "24823")]
    [InlineData("1 bao loc", "24823")]
    [InlineData("UBND phường 2 Bảo Lộc", "24820")]
    [InlineData("Đắk Mil", "24670")]
    [InlineData("Đăk Mil", "24670")]
    [InlineData("Dak Mil", "24670")]
    [InlineData("Ðắk Mil", "24670")]
    [InlineData("xã ĐẮK WIL", "24646")]
    [InlineData("Đạ Tẻh", "25126")]
    [InlineData("Đạ Tẻh 2", "25138")]
    [InlineData("Đạ Tẻh 02", "25138")]
    [InlineData("Da Teh 3", "25135")]
    [InlineData("đặc khu Phú Quý", "23272")]
    [InlineData("Đặc khu Phú Quí", null)]
    [InlineData("ĐK Phú Quý", "23272")]
    [InlineData("Phường Bình Thuận", "22960")]
    [InlineData("Xã Bình Thuận", null)]
    [InlineData("Tỉnh Bình Thuận", null)]
    [InlineData("Nam Đông", null)]
    [InlineData("Nam Dong", "24649")]
    [InlineData("Xuân Hương", null)]
    [InlineData("Đạ Tẻh 4", null)]
    [InlineData("Phường 1", null)]
    [InlineData("Bảo Lộc", null)]
    [InlineData("Đam Rông", null)]
    [InlineData("Đà Lạt", null)]
    [InlineData("Xã", null)]
    [InlineData("", null)]
    [InlineData("…", null)]
    [InlineData("99999", null)]
    public void A_name_means_one_commune_or_none(string written, string? code) =>
        Assert.Equal(code, (Names.Find(written) as CommuneMatch.Found)?.Commune.Code);

    [Theory]
    [InlineData("Đặc khu Phú Quí", "Đặc khu Phú Quý")]
    [InlineData("Xã Bình Thuận", "Phường Bình Thuận")]
    [InlineData("Xuân Hương", "Phường Xuân Hương - Đà Lạt")]
    [InlineData("Xuân Hươn - Đà Lạt", "Phường Xuân Hương - Đà Lạt")]
    [InlineData("Nam Đông", "Xã Nam Dong")]
    [InlineData("Di Linhh", "Xã Di Linh")]
    [InlineData("Đứct Trọng", "Xã Đức Trọng")]
    [InlineData("Đạ Tẻh 4", "Xã Đạ Tẻh 2")]
    [InlineData("Phường 1", "Phường 1 Bảo Lộc")]
    public void A_name_that_is_nearly_right_is_answered_with_what_may_be_meant(string written, string suggestion)
    {
        var unknown = Assert.IsType<CommuneMatch.Unknown>(Names.Find(written));

        Assert.Contains(suggestion, unknown.Suggestions.Select(commune => commune.FullName));
        Assert.InRange(unknown.Suggestions.Length, 1, 4);
    }

    [Fact]
    public void What_could_be_two_communes_is_refused_with_both()
    {
        var names = new CommuneNames([new("00001", "Xã", "Tân Hải", 11, 108, 1), new("00002", "Xã", "Tấn Hải", 11, 108, 1), new("00003", "Phường", "Tân Hải", 11, 108, 1)]);

        Assert.Equal(2, Assert.IsType<CommuneMatch.Ambiguous>(names.Find("xã Tan Hai")).Candidates.Length);
        Assert.Equal(2, Assert.IsType<CommuneMatch.Ambiguous>(names.Find("Tân Hải")).Candidates.Length);
        Assert.Equal("00002", Assert.IsType<CommuneMatch.Found>(names.Find("Tấn Hải")).Commune.Code);
        Assert.Equal("00003", Assert.IsType<CommuneMatch.Found>(names.Find("p. Tân Hải")).Commune.Code);
    }

    [Fact]
    public void Every_commune_is_found_however_its_name_is_written() => Prop.ForAll(
        Gen.Elements<Commune>(Communes).ToArbitrary(),
        Gen.ArrayOf(Gen.Elements<Func<string, string>>(Spellings)).ToArbitrary(),
        (commune, spellings) =>
        {
            var written = spellings.Aggregate(commune.FullName, (name, spell) => spell(name));
            return (Names.Find(written) as CommuneMatch.Found)?.Commune == commune;
        }).Holds();

    [Fact]
    public void Every_commune_is_found_without_its_marks_and_no_two_are_mixed_up() =>
        Assert.All(Communes, commune => Assert.Equal(
            commune, Assert.IsType<CommuneMatch.Found>(Names.Find($"{commune.Type} {NameKey.Of(commune.Name).Plain}")).Commune));

    [Fact]
    public void A_name_with_a_letter_too_many_is_never_taken_for_another_commune() => Prop.ForAll(
        Gen.Elements<Commune>(Communes).ToArbitrary(),
        Gen.Choose(0, 30).ToArbitrary(),
        Gen.Elements('q', 'w', 'z', '7').ToArbitrary(),
        (commune, place, letter) =>
        {
            var name = commune.Name.Insert(Math.Min(place, commune.Name.Length), letter.ToString());
            return Names.Find(name) is CommuneMatch.Unknown;
        }).Holds();

    private static Func<string, string>[] Spellings =>
    [
        name => name.Normalize(NormalizationForm.FormD),
        name => name.Normalize(NormalizationForm.FormC),
        name => name.ToUpperInvariant(),
        name => name.ToLowerInvariant(),
        name => $"  {name} ",
        name => name.Replace(" - ", "-", StringComparison.Ordinal),
        name => name.Replace("-", "–", StringComparison.Ordinal),
        name => name.Replace('\'', '’'),
        name => name.Replace("òa", "oà", StringComparison.Ordinal),
        name => name.Replace("ủy", "uỷ", StringComparison.Ordinal),
        name => name.Replace("Phường ", "P.", StringComparison.Ordinal),
        name => name.Replace(' ', '\u00A0'),
        name => name.Replace("Đ", "Ð", StringComparison.Ordinal),
        name => name.Insert(name.Length / 2, "\u200B"),
    ];
}
