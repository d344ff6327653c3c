using CampaignHub.Contracts.Teams;
using CampaignHub.Ledger.Verification;
using CampaignHub.Testing;
using Npgsql;

namespace CampaignHub.Grains.Tests;

/// <summary>Two silos that know nothing of each other activate the same grains on one ledger: the worst that a split cluster can do.</summary>
public sealed class TwoActivationsTests(PostgresServer postgres)
{
    private const string Team = "22918-001";

    [Fact]
    public async Task Two_activations_of_a_team_neither_fork_nor_double()
    {
        await using var left = await Silo.StartAsync(postgres);
        await using var right = await Silo.StartAsync(postgres, left.Database);
        var checkIns = Enumerable.Range(0, 60).Select(_ => Work.CheckIn(Team)).ToList();

        // Everything goes to both: each must be accepted by exactly one of them.
        var answers = await Task.WhenAll(checkIns.SelectMany(checkIn => new[] { left, right }.Select(silo => silo.Team(Team).SubmitAsync(checkIn))));

        Assert.Equal(60, answers.Count(answer => answer[0] == "accepted"));
        Assert.Equal(60, answers.Count(answer => answer[0] == "duplicate"));
        await using var database = NpgsqlDataSource.Create(left.Database);
        var report = await LedgerVerifier.VerifyAsync(database, "no-anchors", cancellation: TestContext.Current.CancellationToken);
        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        Assert.Equal(60, report.Entries);
    }

    [Fact]
    public async Task A_record_is_corrected_once_when_both_activations_are_asked_with_the_same_correction()
    {
        await using var left = await Silo.StartAsync(postgres);
        await using var right = await Silo.StartAsync(postgres, left.Database);
        var checkIn = Work.CheckIn(Team);
        await left.Team(Team).SubmitAsync(checkIn);
        var correction = new CorrectRequest(Guid.NewGuid(), checkIn.Id, "nhầm", checkIn with { People = 9 }, "device:1");

        var replies = await Task.WhenAll(new[] { left, right, left, right }.Select(silo => silo.Team(Team).CorrectAsync(correction)));

        Assert.Equal(["accepted", "duplicate", "duplicate", "duplicate"], replies.Select(reply => reply.Answers[0].Status).Order());
        await using var database = NpgsqlDataSource.Create(left.Database);
        await using var sum = database.CreateCommand("SELECT sum(people) FROM entry WHERE account = 1");
        Assert.Equal(9L, await sum.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_reconcile_heals_a_commune_that_a_report_never_reached()
    {
        await using var left = await Silo.StartAsync(postgres);
        await using var right = await Silo.StartAsync(postgres, left.Database);
        // The right commune follows the day, but the report of what the left team commits cannot reach it.
        await right.Commune("22918").GetDayAsync(Work.Today);
        await right.Day(Work.Today).GetAsync();

        await left.Team(Team).SubmitAsync(Work.CheckIn(Team));

        var day = await Work.UntilAsync(right.Day(Work.Today).GetAsync, now => now.Communes.Any(commune => commune.Totals.Counted.CheckIns == 1));
        Assert.Equal(3, Assert.Single(day.Communes).Totals.Counted.People);
    }
}
