using CampaignHub.LoadTests.Scenarios;
using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void The_short_set_names_scenarios_that_exist() =>
        Assert.All(Catalogue.Expand(Catalogue.ShortSet), name => Assert.Equal(name, Catalogue.Find(name).Name));

    [Fact]
    public void Every_scenario_is_in_the_list_of_the_help() =>
        Assert.All(Catalogue.All, scenario => Assert.Contains(scenario.Sentence, LoadTestSettings.Usage, StringComparison.Ordinal));

    [Fact]
    public void An_option_comes_before_what_the_scenario_takes_by_itself()
    {
        var storm = LoadTestSettings.Parse(["reconnect-storm"]);
        Assert.Equal((10_000, 20, TimeSpan.FromMinutes(1)), (storm.Phones, storm.Batch, storm.Duration));

        var small = LoadTestSettings.Parse(["reconnect-storm", "--phones", "50", "--duration", "2"]);
        Assert.Equal((50, 20, TimeSpan.FromSeconds(2)), (small.Phones, small.Batch, small.Duration));
    }

    [Fact]
    public void A_name_nobody_knows_is_refused() =>
        Assert.Equal("There is no scenario speed.", Assert.Throws<UsageException>(() => LoadTestSettings.Parse(["speed"])).Message);
}
