using System.Globalization;
using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.CheckIns;

namespace CampaignHub.LoadTests.Tests;

public sealed class TeamPickerTests
{
    [Fact]
    public void A_tenth_of_the_teams_does_half_of_the_work_and_every_team_some()
    {
        var picker = new TeamPicker(Enumerable.Range(0, 100).Select(DeviceOf));
        var random = new Random(3);

        var counts = Enumerable.Range(0, 100_000).Select(_ => picker.Next(random)).CountBy(device => device.TeamCode)
            .Select(pair => pair.Value).OrderDescending().ToList();

        Assert.Equal(100, counts.Count);
        Assert.InRange(counts.Take(10).Sum(), 49_000, 51_000);
    }

    [Fact]
    public void One_team_is_enough_and_none_is_not()
    {
        Assert.Equal("24805-001", new TeamPicker([DeviceOf(1)]).Next(new Random(1)).TeamCode);
        Assert.Throws<ArgumentException>(() => new TeamPicker([]));
    }

    [Fact]
    public void A_teams_commune_is_the_first_part_of_its_code() => Assert.Equal("24805", DeviceOf(7).CommuneCode);

    private static Device DeviceOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"24805-{number:D3}"), "token");
}
