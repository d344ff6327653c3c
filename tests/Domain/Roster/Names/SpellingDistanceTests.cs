using CampaignHub.Domain.Roster.Names;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Roster.Names;

public class SpellingDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("dilinh", "dilinh", 0)]
    [InlineData("dilinh", "dilin", 1)]
    [InlineData("dilinh", "dilihn", 1)]
    [InlineData("dilinh", "ditinh", 1)]
    [InlineData("dilinh", "", 6)]
    [InlineData("dateh2", "dateh3", 1)]
    [InlineData("xuanhuong", "xuantruong", 2)]
    public void It_counts_single_mistakes(string one, string other, int mistakes) =>
        Assert.Equal(mistakes, SpellingDistance.Between(one, other));

    [Fact]
    public void It_is_the_same_both_ways_and_nought_only_for_equals() => Prop.ForAll<NonNull<string>, NonNull<string>>((one, other) =>
    {
        var distance = SpellingDistance.Between(one.Get, other.Get);
        return distance == SpellingDistance.Between(other.Get, one.Get)
            && (distance == 0) == (one.Get == other.Get)
            && distance <= Math.Max(one.Get.Length, other.Get.Length);
    }).Holds();

    [Fact]
    public void Any_text_has_a_key_and_the_key_of_a_key_is_itself() => Prop.ForAll<NonNull<string>>(text =>
    {
        var plain = NameKey.Of(text.Get).Plain;
        return NameKey.Of(plain).Plain == plain;
    }).Holds();
}
