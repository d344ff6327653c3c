using System.Text;
using CampaignHub.LoadTests.CheckIns;

namespace CampaignHub.LoadTests.Tests;

public sealed class StatusCountsTests
{
    [Fact]
    public void Statuses_are_counted_and_the_first_problem_is_named()
    {
        var counts = Read("""
            {"results":[{"id":"a","status":"accepted","flags":["status","rejected"]},{"id":"b","status":"duplicate"},
            {"id":"c","status":"rejected","code":"unknown-team"},{"id":"d","status":"held","code":"too-old"}]}
            """);

        Assert.Equal(new StatusCounts(Accepted: 1, Duplicate: 1, Other: 2, "rejected unknown-team"), counts);
    }

    [Fact]
    public void A_status_nobody_knows_is_not_counted_as_accepted() =>
        Assert.Equal(new StatusCounts(0, 0, 1, "maybe"), Read("""{"results":[{"id":"a","status":"maybe"}]}"""));

    [Fact]
    public void An_answer_in_which_anything_was_not_accepted_is_not_ok()
    {
        Assert.True(new SendResult(200, 1, new StatusCounts(20, 0, 0, null)).IsOk);
        Assert.False(new SendResult(200, 1, new StatusCounts(19, 1, 0, null)).IsOk);
        Assert.False(new SendResult(200, 1, new StatusCounts(0, 0, 0, null)).IsOk);
        Assert.Equal("HTTP 503", new SendResult(503, 1, default).Label);
        Assert.Equal("rejected x", new SendResult(200, 1, new StatusCounts(1, 0, 1, "rejected x")).Label);
    }

    private static StatusCounts Read(string body) => StatusCounts.Read(Encoding.UTF8.GetBytes(body));
}
