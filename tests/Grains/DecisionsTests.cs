using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Verification;
using CampaignHub.Testing;
using Npgsql;

namespace CampaignHub.Grains.Tests;

/// <summary>What officers decide about records, through the grains.</summary>
public sealed class DecisionsTests(PostgresServer postgres)
{
    private const string Team = "22918-001";
    private const string Officer = "staff:5";

    [Fact]
    public async Task A_record_is_booked_once_when_both_activations_are_asked_by_two_officers()
    {
        await using var left = await Silo.StartAsync(postgres);
        await using var right = await Silo.StartAsync(postgres, left.Database);
        var late = Work.CheckIn(Team, date: Work.Today.AddDays(-30));
        Assert.Equal(["held"], await left.Team(Team).SubmitAsync(late));
        BookRequest[] bookings = [.. Enumerable.Range(0, 2).Select(_ => new BookRequest(Guid.NewGuid(), late.Id, Work.Today, null, Officer))];

        var replies = await Task.WhenAll(bookings.SelectMany(booking => new[] { left, right }.Select(silo => silo.Team(Team).BookAsync(booking))));

        Assert.Equal(
            ["accepted", "duplicate", "not-held", "not-held"],
            replies.Select(reply => reply.Answers[0].Code ?? reply.Answers[0].Status).Order());
        var day = await Work.UntilAsync(left.Day(Work.Today).GetAsync, now => now.Communes.Any(commune => commune.Totals.Counted.CheckIns > 0));
        Assert.Equal(3, Assert.Single(day.Communes).Totals.Counted.People);
        await using var database = NpgsqlDataSource.Create(left.Database);
        var report = await LedgerVerifier.VerifyAsync(database, "no-anchors", cancellation: TestContext.Current.CancellationToken);
        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        Assert.Equal(3, report.Entries);
    }

    [Fact]
    public async Task Held_figures_and_marks_move_up_when_they_are_decided_about()
    {
        await using var silo = await Silo.StartAsync(postgres);
        var date = Work.Today.AddDays(-30);
        var (late, marked) = (Work.CheckIn(Team, date: date), Work.CheckIn(Team) with { People = 1 });
        Assert.Equal(["held", "accepted"], await silo.Team(Team).SubmitAsync(late, marked));
        await Work.UntilAsync(() => silo.Commune("22918").GetDayAsync(date), day => day.Totals.Held == 1);
        await Work.UntilAsync(() => silo.Commune("22918").GetDayAsync(Work.Today), day => day.Totals.ToCheck.CheckIns == 1);

        var declined = await silo.Team(Team).DeclineAsync(new OfficerRequest(Guid.NewGuid(), late.Id, "trùng", Officer));
        var reviewed = await silo.Team(Team).ReviewAsync(new OfficerRequest(Guid.NewGuid(), marked.Id, null, Officer));

        Assert.Equal(("accepted", "accepted"), (declined.Answers[0].Status, reviewed.Answers[0].Status));
        await Work.UntilAsync(() => silo.Commune("22918").GetDayAsync(date), day => day.Totals.Held == 0);
        var today = await Work.UntilAsync(() => silo.Commune("22918").GetDayAsync(Work.Today), day => day.Totals.ToCheck.CheckIns == 0);
        Assert.Equal(1, today.Totals.Counted.CheckIns);
    }

    [Fact]
    public async Task A_restart_does_not_forget_what_the_marks_compare_with()
    {
        string database;
        await using (var first = await Silo.StartAsync(postgres))
        {
            database = first.Database;
            await first.Team(Team).SubmitAsync([.. Enumerable.Range(1, Marking.SameInARow - 1).Select(_ => Work.CheckIn(Team, people: 7))]);
        }

        await using var second = await Silo.StartAsync(postgres, database);
        var reply = await second.Team(Team).SubmitAsync(new SubmitRequest([Work.CheckIn(Team, people: 7), Work.CheckIn(Team, people: 8)], "device:1"));

        Assert.Equal([[Marking.SameNumbers], []], reply.Answers.Select(answer => answer.Flags.ToArray()));
    }
}
