using CampaignHub.Contracts.Days;
using CampaignHub.Ledger.Verification;
using CampaignHub.Testing;
using Npgsql;

namespace CampaignHub.Grains.Tests;

/// <summary>A date is made final while its teams go on sending: nothing is lost, and what is sealed is what the ledger holds before it.</summary>
public sealed class SealUnderFireTests(PostgresServer postgres)
{
    private const int Teams = 12;
    private const int BeforeSeal = 120;
    private const int AfterSeal = 4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_sent_while_a_date_is_sealed_are_in_the_seal_or_held_and_none_is_lost()
    {
        await using var silo = await Silo.StartAsync(postgres);
        await CloseAsync(silo.Day(Work.Today));
        var final = new TaskCompletionSource();
        var counts = new Counts();
        var senders = Enumerable.Range(0, Teams).Select(index => SendAsync([silo], $"22918-{index + 1:000}", counts, final.Task)).ToList();
        await counts.Enough.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        var reply = await silo.Day(Work.Today).FinaliseAsync("nhan-vien:1");
        final.SetResult();
        await Task.WhenAll(senders);

        Assert.True(reply.Done, reply.Day.Status);
        Assert.True(counts.Held >= Teams * AfterSeal, $"Only {counts.Held} were held.");
        await AssertSealedAsync(silo.Database, counts);
    }

    [Fact]
    public async Task Two_activations_that_both_finalise_make_one_seal_and_lose_nothing()
    {
        await using var left = await Silo.StartAsync(postgres);
        await using var right = await Silo.StartAsync(postgres, left.Database);
        await CloseAsync(left.Day(Work.Today));
        Assert.Equal("closed", (await right.Day(Work.Today).GetInfoAsync()).Status);
        var final = new TaskCompletionSource();
        var counts = new Counts();
        var senders = Enumerable.Range(0, Teams).Select(index => SendAsync([left, right], $"22918-{index + 1:000}", counts, final.Task)).ToList();
        await counts.Enough.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        var replies = await Task.WhenAll(new[] { left, right }.Select(silo => silo.Day(Work.Today).FinaliseAsync("nhan-vien:1")));
        final.SetResult();
        await Task.WhenAll(senders);

        Assert.Single(replies, reply => reply.Done);
        Assert.All(replies, reply => Assert.Equal("finalised", reply.Day.Status));
        Assert.Single(replies.Select(reply => reply.Day.Seal!.Root).Distinct());
        await AssertSealedAsync(left.Database, counts);
    }

    private static async Task CloseAsync(ICampaignDayGrain day)
    {
        await day.DeclareAsync(new DeclareRequest(DayPlanMessage.Named("Ra quân"), "nhan-vien:1"));
        await day.OpenAsync("nhan-vien:1");
        Assert.True((await day.CloseAsync("nhan-vien:1")).Done);
    }

    /// <summary>One record after the other until the date is final, and a few more; of several silos each in turn.</summary>
    private static async Task SendAsync(Silo[] silos, string team, Counts counts, Task final)
    {
        for (var (sent, after) = (0, 0); after < AfterSeal; sent++)
        {
            after += final.IsCompleted ? 1 : 0;
            counts.Add((await silos[sent % silos.Length].Team(team).SubmitAsync(Work.CheckIn(team)))[0]);
        }
    }

    /// <summary>What was accepted is in the seal, what was not is held, and together it is all that was sent.</summary>
    private static async Task AssertSealedAsync(string connection, Counts counts)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        Assert.Equal(counts.Accepted, await NumberAsync(database, "SELECT sum(check_ins) FROM day_seal_team"));
        Assert.Equal(counts.Accepted * 3, await NumberAsync(database, "SELECT sum(people) FROM day_seal_team"));
        Assert.Equal(counts.Accepted, await NumberAsync(
            database,
            "SELECT sum(e.check_ins) FROM entry e JOIN day_seal_team s USING (date, team_code) WHERE e.account = 1 AND e.number <= s.head_number"));
        Assert.Equal(counts.Accepted + counts.Held, await NumberAsync(database, "SELECT count(*) FROM entry"));
        Assert.Equal(1, await NumberAsync(database, "SELECT count(*) FROM day_seal"));
        var report = await LedgerVerifier.VerifyAsync(database, "no-anchors", cancellation: Cancellation);
        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
    }

    private static async Task<long> NumberAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class Counts
    {
        private int _accepted;
        private int _held;

        public TaskCompletionSource Enough { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Accepted => _accepted;

        public int Held => _held;

        public void Add(string status)
        {
            if (status == "held")
            {
                Interlocked.Increment(ref _held);
                return;
            }

            Assert.Equal("accepted", status);
            if (Interlocked.Increment(ref _accepted) == BeforeSeal)
            {
                Enough.TrySetResult();
            }
        }
    }
}
