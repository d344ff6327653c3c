using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Reading;

/// <summary>What is rare is looked for where it is rare; the list must be the same as when all is read.</summary>
public sealed class CheckInListReaderTests(PostgresServer server)
{
    private static readonly CheckInFilter s_all = new(DateOnly.MinValue, DateOnly.MaxValue, CheckInCursor.Start, 500) { Fate = null };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Marked_declined_and_voided_records_are_those_that_a_list_of_everything_shows()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        foreach (var team in new[] { Some.Team, Some.OtherTeam })
        {
            await DoAllThatCanHappenAsync(scene.Activate(team), team);
        }

        var list = new CheckInListReader(scene.Database);
        var all = await list.ReadAsync(s_all, Cancellation);

        foreach (var (filter, isWanted) in new (CheckInFilter, Func<CheckInRow, bool>)[]
        {
            (s_all with { Flagged = true }, row => row.Marks.Count > 0),
            (s_all with { Flagged = true, Fate = RecordFate.InForce }, row => row is { Marks.Count: > 0, Fate: RecordFate.InForce }),
            (s_all with { Fate = RecordFate.Declined }, row => row.Fate == RecordFate.Declined),
            (s_all with { Fate = RecordFate.Voided }, row => row.Fate == RecordFate.Voided),
            (s_all with { Fate = RecordFate.Voided, TeamCode = Some.Team }, row => row.Fate == RecordFate.Voided && row.Entry.Body.TeamCode == Some.Team),
        })
        {
            var wanted = all.Where(isWanted).Select(Named).ToList();
            Assert.NotEmpty(wanted);
            Assert.Equal(wanted, (await list.ReadAsync(filter, Cancellation)).Select(Named));
            Assert.Equal(wanted.Skip(1), (await list.ReadAsync(filter with { After = AfterFirst(all.First(isWanted)) }, Cancellation)).Select(Named));
        }
    }

    /// <summary>Records that stay, that are marked, marked and found right, corrected once and twice, voided, held, booked and declined.</summary>
    private static async Task DoAllThatCanHappenAsync(StreamDriver driver, string team)
    {
        var (plain, marked, reviewed, corrected, voided) = (Some.CheckIn(team), Doubtful(team), Doubtful(team), Some.CheckIn(team), Some.CheckIn(team));
        var correctedThenVoided = Doubtful(team);
        var (held, booked, declined) = (Late(team), Late(team), Late(team));
        foreach (var record in new[] { plain, marked, reviewed, corrected, voided, correctedThenVoided, held, booked, declined })
        {
            await driver.SubmitAsync(Some.Record(record));
        }

        await driver.SubmitAsync(Some.Review(reviewed));
        await driver.SubmitAsync(Some.Correct(corrected, record => record with { People = 4 }));
        await driver.SubmitAsync(Some.Correct(corrected, record => record with { People = 3, Results = Some.Counts(("vneid", 10)) }));
        await driver.SubmitAsync(Some.Correct(correctedThenVoided, record => record with { People = 4 }));
        await driver.SubmitAsync(Some.Void(correctedThenVoided));
        await driver.SubmitAsync(Some.Void(voided));
        await driver.SubmitAsync(Some.Book(booked, Some.Day));
        await driver.SubmitAsync(Some.Decline(declined));
    }

    /// <summary>More results than people, which marks a record.</summary>
    private static Domain.CheckIns.CheckIn Doubtful(string team) => Some.CheckIn(team) with { Results = Some.Counts(("vneid", 10)) };

    /// <summary>Too old to be booked without the officer.</summary>
    private static Domain.CheckIns.CheckIn Late(string team) => Some.CheckIn(team, occurredAt: Some.Morning.AddDays(-30));

    private static CheckInCursor AfterFirst(CheckInRow row) => new(row.Entry.Body.TeamCode, row.Entry.Number);

    private static string Named(CheckInRow row) => $"{row.Entry.Body.TeamCode} {row.Entry.Number} {row.Fate} {string.Join(',', row.Marks)}";
}
