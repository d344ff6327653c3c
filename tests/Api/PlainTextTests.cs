using CampaignHub.Api.Devices;
using CampaignHub.Api.Http;

namespace CampaignHub.Api.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Tổ công nghệ số cộng đồng thôn 3", true)]
    [InlineData("💬", true)]
    [InlineData("", false)]
    [InlineData("   ", false)]
    [InlineData("a\0b", false)]
    [InlineData("a\nb", false)]
    [InlineData("12345678901234567890123456789012345678901", false)]
    public void A_line_is_printable_text_of_some_length(string text, bool expected) =>
        Assert.Equal(expected, PlainText.IsLine(text, 40));

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        Assert.False(PlainText.IsLine("\ud83d", 10));
        Assert.False(PlainText.IsLine("\ude00a", 10));
        Assert.False(PlainText.IsLine("a\ud83d\ud83d", 10));
    }

    [Theory]
    [InlineData("7kq2m-x4t9b", "7KQ2MX4T9B")]
    [InlineData(" 7KQ2M X4T9B ", "7KQ2MX4T9B")]
    [InlineData("OIL2M-X4T9B", "0112MX4T9B")]
    [InlineData("7KQ2M-X4T9", null)]
    [InlineData("7KQ2M-X4T9BB", null)]
    [InlineData("7KQ2M-X4T9U", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? canonical) =>
        Assert.Equal(canonical, ActivationCode.Canonical(typed));

    [Fact]
    public void A_code_as_printed_is_read_back()
    {
        foreach (var code in Enumerable.Range(0, 200).Select(_ => ActivationCode.Create()))
        {
            Assert.Equal(code.Replace("-", "", StringComparison.Ordinal), ActivationCode.Canonical(code));
        }
    }
}
