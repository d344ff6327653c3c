using System.Collections.Immutable;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Anchors;
using CampaignHub.Ledger.Seals;
using CampaignHub.Ledger.Writing;
using CampaignHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CampaignHub.Ledger.Tests.Scenes;

/// <summary>A ledger in a database of its own, with a writer that can be restarted.</summary>
internal sealed class LedgerScene : IAsyncDisposable
{
    /// <summary>What the writers' sessions call themselves.</summary>
    public const string WriterName = "writer";

    private readonly NpgsqlDataSource _writerDatabase;
    private readonly LedgerWriterOptions _options;
    private readonly SemaphoreSlim _restarting = new(1, 1);
    private readonly List<StreamDriver> _drivers = [];
    private LedgerWriter _writer;

    private LedgerScene(string connectionString, LedgerWriterOptions options)
    {
        Database = NpgsqlDataSource.Create(connectionString);
        _writerDatabase = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = WriterName }.ConnectionString);
        _options = options;
        _writer = NewWriter();
    }

    /// <summary>For reading and for tampering.</summary>
    public NpgsqlDataSource Database { get; }

    public LedgerWriter Writer => Volatile.Read(ref _writer);

    public ITeamLedger Ledger => new CurrentLedger(this);

    /// <summary>Where seals put their anchors.</summary>
    public string AnchorsFolder { get; init; } = Directory.CreateTempSubdirectory("campaignhub-anchors-").FullName;

    public ManualTime Time { get; } = new(Some.Morning);

    public static async Task<LedgerScene> CreateAsync(PostgresServer server, LedgerWriterOptions? options = null, bool start = true)
    {
        var scene = new LedgerScene(await server.CreateDatabaseAsync(), options ?? new LedgerWriterOptions());
        if (start)
        {
            await scene.Writer.StartAsync(TestContext.Current.CancellationToken);
        }

        return scene;
    }

    /// <summary>An activation of a team; several of one team are a double activation.</summary>
    public StreamDriver Activate(string team = Some.Team)
    {
        var driver = new StreamDriver(Ledger, team, Time);
        _drivers.Add(driver);
        return driver;
    }

    /// <summary>A new writer takes over while the old one writes what it has: as when one process follows another.</summary>
    public async Task RestartWriterAsync()
    {
        await _restarting.WaitAsync();
        try
        {
            var next = NewWriter();
            await next.StartAsync(CancellationToken.None);
            var old = Interlocked.Exchange(ref _writer, next);
            await old.StopAsync(CancellationToken.None);
            old.Dispose();
        }
        finally
        {
            _restarting.Release();
        }
    }

    /// <summary>Ends the writers' sessions, whatever they are doing.</summary>
    public Task KillWriterSessionsAsync() =>
        ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '{WriterName}'");

    /// <summary>Makes whoever writes entries wait until the lock is disposed.</summary>
    public async Task<NpgsqlConnection> LockEntriesAsync()
    {
        var connection = await Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE entry IN SHARE MODE", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Ends a writer's session as soon as it waits for a lock.</summary>
    public async Task KillWaitingWriterAsync()
    {
        while (await ScalarAsync<long>(
            $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '{WriterName}' AND wait_event_type = 'Lock'") == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Declares a date where nobody has, and seals it.</summary>
    public async Task<CampaignDay> FinaliseAsync(DateOnly date)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var days = new CampaignDayStore(Database, Time);
        var day = await days.ReadAsync(date, cancellation);
        if (day.Status is DayStatus.Undeclared)
        {
            var closed = day with { Status = DayStatus.Closed, Version = 1 };
            await days.SaveAsync(new DayChange(day, closed, Some.Officer), cancellation);
            day = closed;
        }

        using var anchors = new AnchorWriter(Database, new AnchorFiles(AnchorsFolder), Time, NullLogger<AnchorWriter>.Instance);
        var sealedDay = await new DaySealer(Database, anchors, Time).SealAsync(new DayChange(day, day.Finalise()!, Some.Officer), cancellation);
        return sealedDay!;
    }

    /// <summary>Lets a sealed date take records again.</summary>
    public async Task ReopenAsync(CampaignDay day) => Assert.True(await new CampaignDayStore(Database, Time)
        .SaveAsync(new DayChange(day, day.Reopen("phiếu giấy về muộn")!, Some.Officer), TestContext.Current.CancellationToken));

    /// <summary>Makes PostgreSQL refuse every record with the note <c>poison</c>.</summary>
    public Task RefusePoisonAsync() => ExecuteAsync(
        """
        CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
        CREATE TRIGGER poison BEFORE INSERT ON entry_private FOR EACH ROW WHEN (NEW.note = 'poison') EXECUTE FUNCTION refuse_poison();
        """);

    /// <summary>Changes rows behind the ledger's back, as a person with the database's password could.</summary>
    public Task TamperAsync(string sql) => ExecuteAsync(
        $"""
        ALTER TABLE entry DISABLE TRIGGER USER; ALTER TABLE day_seal DISABLE TRIGGER USER; ALTER TABLE day_seal_team DISABLE TRIGGER USER;
        {sql};
        ALTER TABLE entry ENABLE TRIGGER USER; ALTER TABLE day_seal ENABLE TRIGGER USER; ALTER TABLE day_seal_team ENABLE TRIGGER USER;
        """);

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.StopAsync(CancellationToken.None);
        Writer.Dispose();
        await _writerDatabase.DisposeAsync();
        await Database.DisposeAsync();
        _restarting.Dispose();
        _drivers.ForEach(driver => driver.Dispose());
        Directory.Delete(AnchorsFolder, recursive: true);
    }

    private LedgerWriter NewWriter() => new(_writerDatabase, _options, TimeProvider.System, NullLogger<LedgerWriter>.Instance);

    /// <summary>Goes to the writer of the moment.</summary>
    private sealed class CurrentLedger(LedgerScene scene) : ITeamLedger
    {
        private TeamLedger Now => new(scene.Database, scene.Writer);

        public ValueTask<AppendResult> AppendAsync(ImmutableArray<LedgerEntry> entries) => Now.AppendAsync(entries);

        public Task<TeamStream> ReadStreamAsync(string teamCode, long afterNumber, DateOnly from, CancellationToken cancellation) =>
            Now.ReadStreamAsync(teamCode, afterNumber, from, cancellation);

        public Task<TeamDay> ReadDayAsync(string teamCode, DateOnly date, CancellationToken cancellation) =>
            Now.ReadDayAsync(teamCode, date, cancellation);

        public Task<IReadOnlyList<KnownSubmission>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
            Now.FindAsync(ids, cancellation);

        public Task<IReadOnlyDictionary<Guid, RecordInForce>> FindInForceAsync(IReadOnlyCollection<Guid> checkInIds, CancellationToken cancellation) =>
            Now.FindInForceAsync(checkInIds, cancellation);

        public Task<IReadOnlySet<DateOnly>> FindFinalisedAsync(IReadOnlyCollection<DateOnly> dates, CancellationToken cancellation) =>
            Now.FindFinalisedAsync(dates, cancellation);
    }
}
