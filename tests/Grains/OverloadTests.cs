using CampaignHub.Contracts.Teams;
using CampaignHub.Ledger.Writing;
using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Grains.Tests;

public sealed class OverloadTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_full_queue_is_said_and_what_was_taken_is_written_when_the_ledger_moves_again()
    {
        await using var silo = await Silo.StartAsync(
            postgres, configure: services => services.AddSingleton(new LedgerWriterOptions { QueuedEntries = 20 }));
        await using var blocker = new NpgsqlConnection(silo.Database);
        await blocker.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await blocker.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new NpgsqlCommand("LOCK TABLE entry IN SHARE MODE", blocker, transaction))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var waiting = Enumerable.Range(1, 40)
            .Select(number => $"22918-{number:000}")
            .Select(team => silo.Team(team).SubmitAsync(new SubmitRequest([Work.CheckIn(team)], "device:1")))
            .ToList();
        // Twenty fit into the queue; the others are answered while the ledger stands still.
        await Work.UntilAsync(() => Task.FromResult(waiting.Count(reply => reply.IsCompleted)), answered => answered >= 20);
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        var outcomes = (await Task.WhenAll(waiting)).GroupBy(reply => reply.Outcome).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal((20, 20), (outcomes[SubmitOutcome.Answered], outcomes[SubmitOutcome.Overloaded]));
        await Work.UntilAsync(
            async () => (await silo.Day(Work.Today).GetAsync()).Communes.Sum(commune => commune.Totals.Counted.CheckIns), checkIns => checkIns == 20);
    }

    [Fact]
    public async Task One_item_that_the_database_refuses_is_rejected_alone()
    {
        await using var silo = await Silo.StartAsync(postgres);
        await silo.ExecuteAsync(
            """
            CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.people = 666 THEN RAISE EXCEPTION 'poison' USING ERRCODE = '22023'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER poison BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION poison();
            """);
        const string Team = "22918-001";

        var statuses = await silo.Team(Team).SubmitAsync(Work.CheckIn(Team), Work.CheckIn(Team, people: 666), Work.CheckIn(Team));

        Assert.Equal(["accepted", "rejected", "accepted"], statuses);
        Assert.Equal(2, (await silo.Team(Team).GetTotalsAsync(Work.Today)).Counted.CheckIns);
    }
}
