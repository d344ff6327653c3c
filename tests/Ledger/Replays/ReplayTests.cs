using CampaignHub.Domain.Replays;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Replays;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Ledger.Tests.Replays;

/// <summary>A date as it went: at its end it is the totals of the date, whatever was corrected, voided, booked or found right.</summary>
public sealed class ReplayTests(PostgresServer server)
{
    private const string Neighbour = "24806-001";
    private static readonly string[] s_teams = [Some.Team, Some.OtherTeam, Neighbour];

    [Fact]
    public async Task Random_ledgers_end_at_their_totals_for_every_measure()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var step = Gen.Choose(0, 9_999).ListOf(40);
        Prop.ForAll(step.ToArbitrary(), choices => HoldsAfterAsync(scene, choices).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(8));
        var late = await ReadAsync(scene, new ReplayMeasure(ReplayKind.CheckIns), communeCode: null);
        Assert.Contains(late, each => each.Minute == ReplayStep.AfterTheDay);
        Assert.Contains(late, each => each.Minute < ReplayStep.AfterTheDay);
    }

    [Fact]
    public async Task A_team_whose_only_record_is_voided_reports_no_more()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var team = scene.Activate();
        var record = Some.CheckIn();
        await team.SubmitAsync(Some.Record(record));
        scene.Time.Utc = Some.Morning.AddMinutes(5);
        await team.SubmitAsync(Some.Void(record));

        var steps = await ReadAsync(scene, new ReplayMeasure(ReplayKind.TeamsReporting), communeCode: null);

        Assert.Equal([new ReplayStep(495, "24805", 1), new ReplayStep(500, "24805", -1)], steps);
    }

    [Fact]
    public async Task What_comes_before_midnight_of_a_clock_ahead_and_what_comes_after_the_day_have_their_places()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        var team = scene.Activate();
        var midnight = new DateTime(2026, 11, 21, 17, 0, 0, DateTimeKind.Utc);
        foreach (var (received, people) in new[] { (midnight.AddMinutes(-3), 2), (Some.Morning, 5), (midnight.AddDays(1).AddHours(9), 11) })
        {
            scene.Time.Utc = received;
            await team.SubmitAsync(Some.Record(Some.CheckIn(people: people, occurredAt: people == 2 ? midnight.AddMinutes(4) : null)));
        }

        var steps = await ReadAsync(scene, new ReplayMeasure(ReplayKind.People), "24805");

        Assert.Equal(
            [new ReplayStep(0, Some.Team, 2), new ReplayStep(495, Some.Team, 5), new ReplayStep(ReplayStep.AfterTheDay, Some.Team, 11)], steps);
    }

    private static async Task HoldsAfterAsync(LedgerScene scene, IReadOnlyList<int> choices)
    {
        var records = s_teams.ToDictionary(team => team, _ => new List<Domain.CheckIns.CheckIn>());
        var drivers = s_teams.ToDictionary(team => team, team => scene.Activate(team));
        foreach (var choice in choices)
        {
            var team = s_teams[choice % 3];
            var minutes = choice % 1_700;
            scene.Time.Utc = Some.Morning.AddMinutes(minutes);
            var command = Next(choice / 3 % 7, choice, team, records[team]);
            await drivers[team].SubmitAsync(command);
        }

        await EndsAtTotalsAsync(scene, communeCode: null);
        await EndsAtTotalsAsync(scene, "24805");
        await LastEntriesAreThoseOfTheTotalsAsync(scene, communeCode: null);
        await LastEntriesAreThoseOfTheTotalsAsync(scene, "24805");
    }

    private static TeamCommand Next(int what, int choice, string team, List<Domain.CheckIns.CheckIn> records)
    {
        var earlier = records.Count == 0 ? null : records[choice % records.Count];
        switch (what)
        {
            case 0 when earlier is not null:
                return Some.Correct(earlier, record => record with { Id = Guid.NewGuid(), People = record.People + 2 });
            case 1 when earlier is not null:
                return Some.Void(earlier);
            case 2 when earlier is not null:
                return Some.Review(earlier);
            case 3 when earlier is not null:
                return Some.Book(earlier, Some.Day);
            default:
                // Too old: held until it is booked. Ten results for three people: to be checked.
                var made = Some.CheckIn(team, people: choice % 5, occurredAt: what == 4 ? Some.Morning.AddDays(-20) : null) with
                {
                    Businesses = choice % 3,
                    Results = Some.Counts(("vneid", choice % 4 == 0 ? 10 : 2)),
                };
                records.Add(made);
                return Some.Record(made);
        }
    }

    private static async Task EndsAtTotalsAsync(LedgerScene scene, string? communeCode)
    {
        var rows = await new DayTotalsReader(scene.Database).ReadAsync(Some.Day, communeCode, TestContext.Current.CancellationToken);
        foreach (var (measure, figure) in Figures())
        {
            var expected = rows
                .GroupBy(row => communeCode is null ? row.TeamCode[..5] : row.TeamCode, row => figure(row.Day.Totals))
                .Select(place => (place.Key, Sum: place.Sum()))
                .Where(place => place.Sum != 0);
            var steps = await ReadAsync(scene, measure, communeCode);
            var ended = steps.GroupBy(step => step.Place, step => step.Amount).Select(place => (place.Key, Sum: place.Sum())).Where(place => place.Sum != 0);
            Assert.Equal(expected.OrderBy(place => place.Key, StringComparer.Ordinal), ended.OrderBy(place => place.Key, StringComparer.Ordinal));
        }
    }

    private static async Task LastEntriesAreThoseOfTheTotalsAsync(LedgerScene scene, string? communeCode)
    {
        var midnight = new DateTime(2026, 11, 21, 17, 0, 0, DateTimeKind.Utc);
        var rows = await new DayTotalsReader(scene.Database).ReadAsync(Some.Day, communeCode, TestContext.Current.CancellationToken);
        var expected = rows
            .GroupBy(row => communeCode is null ? row.TeamCode[..5] : row.TeamCode, row => row.Day.Totals.LastAt!.Value)
            .Select(place => (place.Key, Minute: (int)Math.Clamp((place.Max() - midnight).TotalMinutes, 0, ReplayStep.AfterTheDay)));
        var steps = await ReadAsync(scene, new ReplayMeasure(ReplayKind.Entries), communeCode);
        Assert.All(steps, step => Assert.True(step.Amount > 0));
        var last = steps.GroupBy(step => step.Place, step => step.Minute).Select(place => (place.Key, Minute: place.Max()));
        Assert.Equal(expected.OrderBy(place => place.Key, StringComparer.Ordinal), last.OrderBy(place => place.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<(ReplayMeasure Measure, Func<Domain.Totals.DayTotals, long> Figure)> Figures() =>
    [
        (new(ReplayKind.People), totals => totals.Counted.People),
        (new(ReplayKind.CheckIns), totals => totals.Counted.CheckIns),
        (new(ReplayKind.Households), totals => totals.Counted.Households),
        (new(ReplayKind.Businesses), totals => totals.Counted.Businesses),
        (new(ReplayKind.TeamsReporting), totals => totals.Counted.CheckIns > 0 ? 1 : 0),
        (new(ReplayKind.Flagged), totals => totals.ToCheck.CheckIns),
        (new(ReplayKind.Held), totals => totals.Held),
        (new(ReplayKind.TrustedPeople), totals => totals.Trusted.People),
        (new(ReplayKind.TrustedCheckIns), totals => totals.Trusted.CheckIns),
        (new(ReplayKind.TrustedHouseholds), totals => totals.Trusted.Households),
        (new(ReplayKind.Activity, "vneid"), totals => totals.Counted.Results["vneid"]),
    ];

    private static Task<IReadOnlyList<ReplayStep>> ReadAsync(LedgerScene scene, ReplayMeasure measure, string? communeCode) =>
        new ReplayReader(scene.Database).ReadStepsAsync(Some.Day, measure, communeCode, TestContext.Current.CancellationToken);
}
