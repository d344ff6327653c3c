using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Ledger.Tests.Verification;
using CampaignHub.Ledger.Verification;

namespace CampaignHub.Ledger.Tests.Storms;

/// <summary>Says what must hold after a storm, from what the phones were told.</summary>
internal sealed class StormOracle(LedgerScene scene, Storm storm)
{
    private readonly IReadOnlyDictionary<Guid, KnownSubmission> _acknowledged = storm.Log.Acknowledged();

    public async Task CheckAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Empty(await RawLedger.FaultsAsync(scene.Database, cancellation));
        var report = await LedgerVerifier.VerifyAsync(scene.Database, "no anchors", cancellation: cancellation);
        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        Assert.Equal(storm.CountedWhenFinal, await storm.CountedAsync());

        var postings = await ReadPostingsAsync();
        AssertExactlyOnce(postings);
        await AssertBodiesAsync();
        await AssertTotalsAsync(InForce(postings));
    }

    private void AssertExactlyOnce(IReadOnlyList<Posting> postings)
    {
        Assert.Equal(_acknowledged.Keys.Order(), postings.Select(posting => posting.Id).Distinct().Order());
        Assert.Equal(postings.Count, postings.DistinctBy(posting => (posting.Id, posting.Type)).Count());
        foreach (var posting in postings.Where(posting => posting.Type == EntryType.CheckIn))
        {
            Assert.Equal(storm.Log.WasHeld(posting.Id) ?? posting.IsHeld, posting.IsHeld);
        }
    }

    private async Task AssertBodiesAsync()
    {
        var known = await scene.Ledger.FindAsync([.. _acknowledged.Keys], TestContext.Current.CancellationToken);
        Assert.All(known, submission => Assert.True(_acknowledged[submission.Command.Id].SaysTheSame(submission.Command)));
    }

    /// <summary>The plain sum of the records in force equals what SQL sums and what a fresh activation loads.</summary>
    private async Task AssertTotalsAsync(IReadOnlyCollection<Standing> inForce)
    {
        foreach (var date in inForce.Select(record => record.Date).Distinct())
        {
            var rows = await new DayTotalsReader(scene.Database).ReadAsync(date, null, TestContext.Current.CancellationToken);
            foreach (var team in Storm.Teams)
            {
                var records = inForce.Where(record => record.Body.TeamCode == team && record.Date == date).ToList();
                var counted = records.Where(record => !record.IsHeld).ToList();
                var totals = (rows.FirstOrDefault(row => row.TeamCode == team)?.Day ?? TeamDay.Zero).Totals;
                Assert.Equal(Sum(counted), totals.Counted);
                Assert.Equal(Sum(counted.Where(record => record.IsMarked)), totals.ToCheck);
                Assert.Equal(records.Count(record => record.IsHeld), totals.Held);
                var loaded = await scene.Activate(team).LoadAsync();
                Assert.True(!loaded.Knows(date) || loaded.Day(date).Totals == totals);
            }
        }
    }

    private Dictionary<Guid, Standing>.ValueCollection InForce(IReadOnlyList<Posting> postings)
    {
        var inForce = new Dictionary<Guid, Standing>();
        foreach (var posting in postings)
        {
            var command = _acknowledged[posting.Id].Command;
            switch (posting.Type)
            {
                case EntryType.Reversal or EntryType.Decline:
                    Assert.True(inForce.Remove(posting.Subject), "a record that is not in force was taken away");
                    break;
                case EntryType.Unmark when command is ReviewCheckIn:
                    Assert.True(inForce[posting.Subject].IsMarked, "a mark that is not open was taken away");
                    inForce[posting.Subject] = inForce[posting.Subject] with { IsMarked = false };
                    break;
                case EntryType.Unmark:
                    break;
                default:
                    inForce.Add(posting.Subject, StandingOf(command, posting));
                    break;
            }
        }

        return inForce.Values;
    }

    private Standing StandingOf(TeamCommand command, Posting posting)
    {
        var (body, date) = command switch
        {
            RecordCheckIn record => (record.CheckIn, record.CheckIn.Date),
            BookCheckIn book => (((RecordCheckIn)_acknowledged[book.Subject].Command).CheckIn, book.Date),
            // Where a correction leaves a booked record is a rule of the domain.
            _ => (((CorrectCheckIn)command).Replacement!, posting.Date),
        };
        Assert.Equal(date, posting.Date);
        return new(body, date, posting.IsHeld, !posting.IsHeld && !Some.Marking.MarksOf(body).IsEmpty);
    }

    private static Tally Sum(IEnumerable<Standing> records) =>
        records.Aggregate(Tally.Zero, (sum, record) => sum + Tally.Of(record.Body));

    private async Task<List<Posting>> ReadPostingsAsync()
    {
        await using var command = scene.Database.CreateCommand(
            "SELECT id, subject, type, account, date FROM entry WHERE type IN (1, 2, 3, 5, 6, 7) ORDER BY team_code, number");
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var postings = new List<Posting>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            postings.Add(new Posting(
                row.GetGuid(0), row.GetGuid(1), (EntryType)row.GetInt16(2), row.GetInt16(3) == (short)Account.Held, row.GetFieldValue<DateOnly>(4)));
        }

        return postings;
    }

    private sealed record Posting(Guid Id, Guid Subject, EntryType Type, bool IsHeld, DateOnly Date);

    /// <summary>A record in force.</summary>
    private sealed record Standing(CheckIn Body, DateOnly Date, bool IsHeld, bool IsMarked);
}
