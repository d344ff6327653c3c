using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Tests;

public sealed class LoadTestSettingsTests
{
    [Fact]
    public void Options_replace_what_is_taken_without_them()
    {
        var settings = LoadTestSettings.Parse(["capacity", "--base-url", "http://127.0.0.1:6000", "--batch", "20", "--duration", "7"]);

        Assert.Equal("capacity", settings.Scenario);
        Assert.Equal(6000, settings.BaseUrl.Port);
        Assert.Equal(20, settings.Batch);
        Assert.Equal(TimeSpan.FromSeconds(7), settings.Duration);
        Assert.Equal(512, settings.Connections);
    }

    [Theory]
    [InlineData("Name the scenario first.")]
    [InlineData("Name the scenario first.", "--rate", "5")]
    [InlineData("--rate has no value; write one after it.", "check-ins", "--rate")]
    [InlineData("--batch is \"501\"; write a whole number from 1 to 500.", "check-ins", "--batch", "501")]
    [InlineData("--rate is \"1e3\"; write a whole number from 0 to 1000000.", "check-ins", "--rate", "1e3")]
    [InlineData("--base-url is \"https://x\"; write an address that begins with http://.", "check-ins", "--base-url", "https://x")]
    [InlineData("There is no option --speed.", "check-ins", "--speed", "5")]
    public void A_mistake_is_refused_with_what_to_write(string sentence, params string[] args) =>
        Assert.Equal(sentence, Assert.Throws<UsageException>(() => LoadTestSettings.Parse(args)).Message);
}
