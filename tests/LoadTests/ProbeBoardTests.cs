using CampaignHub.LoadTests.Live;

namespace CampaignHub.LoadTests.Tests;

public sealed class ProbeBoardTests
{
    private readonly ProbeBoard _board = new(["24805", "24820"], screens: 2);

    [Fact]
    public void A_probe_is_seen_when_every_screen_shows_one_more()
    {
        Show(screen: 0, "24805", 4);
        Show(screen: 1, "24805", 4);
        var seen = _board.NextSeen(lane: 0);

        Show(screen: 0, "24805", 5);
        Assert.False(seen.IsCompleted);

        Show(screen: 1, "24805", 5);
        Assert.True(seen.IsCompletedSuccessfully);
    }

    [Fact]
    public void Frames_of_other_communes_or_with_the_old_number_change_nothing()
    {
        Show(screen: 0, "24805", 4);
        Show(screen: 1, "24805", 4);
        var seen = _board.NextSeen(lane: 0);

        foreach (var screen in new[] { 0, 1 })
        {
            Show(screen, "24820", 9);
            Show(screen, "99999", 9);
            Show(screen, "24805", 4);
        }

        Assert.False(seen.IsCompleted);
    }

    [Fact]
    public void The_first_check_in_of_a_day_is_seen_too()
    {
        var seen = _board.NextSeen(lane: 1);

        Show(screen: 0, "24820", 1);
        Show(screen: 1, "24820", 1);

        Assert.True(seen.IsCompletedSuccessfully);
    }

    private void Show(int screen, string commune, long checkIns) =>
        _board.Show(screen, new ProvinceFrame(1, new Dictionary<string, long> { [commune] = checkIns }));
}
