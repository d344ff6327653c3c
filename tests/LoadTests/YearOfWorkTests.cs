using CampaignHub.Domain.Ledger;
using CampaignHub.LoadTests.Year;

namespace CampaignHub.LoadTests.Tests;

public sealed class YearOfWorkTests
{
    private static readonly YearOfWork s_year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 27));

    [Fact]
    public void A_teams_entries_are_linked_without_holes_to_the_last_day()
    {
        var head = StreamHead.Empty;
        var entries = s_year.Of("24805-003", 500).ToList();
        foreach (var entry in entries)
        {
            Assert.Equal(head.Number + 1, entry.Number);
            Assert.Equal(HashChain.Hash(head.Hash.Span, entry), entry.Hash.ToArray());
            head = new StreamHead(entry.Number, entry.Hash);
        }

        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 27)), (entries[0].Date, entries[^1].Date));
        Assert.Equal(entries.Select(entry => entry.Date).Order(), entries.Select(entry => entry.Date));
        Assert.Equal(500, entries.DistinctBy(entry => entry.Id).Count());
    }

    [Fact]
    public void Most_records_carry_a_position_and_its_digest()
    {
        var placed = s_year.Of("24805-003", 500).Where(entry => !entry.Private.IsEmpty).ToList();

        Assert.InRange(placed.Count, 400, 499);
        Assert.All(placed, entry => Assert.Equal(HashChain.PrivateDigest(entry.Salt.Span, entry.Private), entry.PrivateDigest.ToArray()));
    }

    [Fact]
    public void The_same_team_has_the_same_year_and_two_teams_have_two()
    {
        Assert.Equal(Ids("24805-003"), Ids("24805-003"));
        Assert.Equal(Guid.Parse("d24eb6d8-7ea5-bfc9-e75f-2f6614add376"), Ids("24805-003").First());
        Assert.Empty(Ids("24805-003").Intersect(Ids("24805-004")));

        static IEnumerable<Guid> Ids(string team) => s_year.Of(team, 50).Select(entry => entry.Id);
    }

    [Theory]
    [InlineData(5_000_000, 2_771)]
    [InlineData(1_000, 9)]
    public void Together_the_teams_have_as_many_as_wanted_and_busy_ones_have_more(int entries, int teams)
    {
        var shares = YearOfWork.Share([.. Enumerable.Range(0, teams).Select(team => $"24805-{team:000}")], entries).ToList();

        Assert.Equal(entries, shares.Sum(share => share.Count));
        Assert.True(shares[0].Count > 5 * shares[1].Count);
    }
}
