using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Totals;
using CampaignHub.Ledger.Anchors;
using CampaignHub.Ledger.Audit;
using CampaignHub.Ledger.Reading;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Seals;

/// <summary>
/// Seals a date: holds its lock exclusively, which every append that changes its totals holds shared until it has committed, reads
/// totals and heads meanwhile in one snapshot of a second connection, and commits them together with the day's status.
/// </summary>
public sealed class DaySealer(
    NpgsqlDataSource database, AnchorWriter anchors, [FromKeyedServices(RecordsClock.Key)] TimeProvider time) : IDaySealer
{
    /// <summary>
    /// An append holds the lock for milliseconds; longer than this means that something hangs. While the seal waits, appends of the date
    /// queue behind it: it must give up well before their own statements do (<see cref="Writing.LedgerWriterOptions.StatementTimeout"/>,
    /// 10 s), or one hanging append would fail all the others with it.
    /// </summary>
    private const string LockTimeout = "SET LOCAL lock_timeout = '4s'";

    private const string TakeLock = "SELECT pg_advisory_xact_lock(17224, $1 - DATE '2000-01-01')";

    private const string Insert =
        """
        INSERT INTO day_seal_team
        SELECT $1, $2, team, head, hash, last, c1, c2, c3, c4, c5::jsonb, c6::jsonb, t1, t2, t3, t4, t5::jsonb, t6::jsonb, held, last_at
        FROM unnest($3::text[], $4::bigint[], $5::bytea[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[],
                    $11::text[], $12::text[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[], $17::text[], $18::text[],
                    $19::bigint[], $20::timestamptz[])
          AS row (team, head, hash, last, c1, c2, c3, c4, c5, c6, t1, t2, t3, t4, t5, t6, held, last_at)
        """;

    /// <inheritdoc/>
    public async Task<CampaignDay?> SealAsync(DayChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        CampaignDay? day;
        await using (var connection = await database.OpenConnectionAsync(cancellation))
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            await LockAsync(connection, change.After.Date, cancellation);
            day = await StoreAsync(connection, change, cancellation);
            if (day is null)
            {
                return null;
            }

            await transaction.CommitAsync(cancellation);
        }

        await anchors.TryWriteAsync(change.After.Date, day.Seal!);
        return day;
    }

    private static async Task LockAsync(NpgsqlConnection connection, DateOnly date, CancellationToken cancellation)
    {
        try
        {
            await using var timeout = Sql.Command(connection, LockTimeout);
            await timeout.ExecuteNonQueryAsync(cancellation);
            await using var command = Sql.Command(connection, TakeLock, date);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new TimeoutException($"Records of {date:yyyy-MM-dd} are still being written; it could not be sealed.", exception);
        }
    }

    private async Task<CampaignDay?> StoreAsync(NpgsqlConnection connection, DayChange change, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!await CampaignDayStore.UpsertAsync(connection, change.After, now, cancellation))
        {
            return null;
        }

        var date = change.After.Date;
        var teams = await ReadTeamsAsync(date, cancellation);
        var root = SealRoot.Of(date, teams);
        await using var insert = Sql.Command(
            connection,
            """
            INSERT INTO day_seal (date, number, sealed_at, actor, root)
            SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM day_seal WHERE date = $1
            RETURNING number
            """,
            date, now.UtcDateTime, change.Actor, root);
        var number = (int)(await insert.ExecuteScalarAsync(cancellation))!;
        await InsertAsync(connection, date, number, teams, cancellation);
        var seal = new DaySeal(number, Convert.ToHexStringLower(root), now.UtcDateTime);
        var day = change.After with { Seal = seal, ChangedAt = now.UtcDateTime };
        await AuditLog.AppendAsync(connection, [CampaignDayAudit.Of(change with { After = day })!], now, cancellation);
        return day;
    }

    /// <summary>In a transaction of its own, so that one snapshot serves all reads; it is taken after the lock was.</summary>
    private async Task<IReadOnlyList<SealedTeam>> ReadTeamsAsync(DateOnly date, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var totals = await DayTotalsReader.SumAsync(connection, transaction, "entry e", "e.date = $1", [date], cancellation);
        var heads = await Sql.ListAsync(
            Sql.Command(
                connection,
                """
                SELECT team.code, head.number, head.hash FROM unnest($1::text[]) AS team (code)
                CROSS JOIN LATERAL (SELECT number, hash FROM entry WHERE team_code = team.code ORDER BY number DESC LIMIT 1) head
                """,
                (object)totals.Select(row => row.TeamCode).ToArray()),
            row => KeyValuePair.Create(row.GetString(0), new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2))),
            cancellation);
        var byTeam = heads.ToDictionary(StringComparer.Ordinal);
        return [.. totals.Select(row => new SealedTeam(row.TeamCode, byTeam[row.TeamCode], row.Day))];
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection, DateOnly date, int number, IReadOnlyList<SealedTeam> teams, CancellationToken cancellation)
    {
        await using var command = Sql.Command(connection, Insert, date, number);
        void Add<T>(NpgsqlDbType type, Func<SealedTeam, T> value) =>
            command.Parameters.Add(new() { Value = teams.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
        void AddTally(Func<DayTotals, Tally> of)
        {
            Add(NpgsqlDbType.Bigint, team => of(team.Day.Totals).CheckIns);
            Add(NpgsqlDbType.Bigint, team => of(team.Day.Totals).Households);
            Add(NpgsqlDbType.Bigint, team => of(team.Day.Totals).Businesses);
            Add(NpgsqlDbType.Bigint, team => of(team.Day.Totals).People);
            Add(NpgsqlDbType.Text, team => CountsJson.Write(of(team.Day.Totals).Results));
            Add(NpgsqlDbType.Text, team => CountsJson.Write(of(team.Day.Totals).Pending));
        }

        Add(NpgsqlDbType.Text, team => team.TeamCode);
        Add(NpgsqlDbType.Bigint, team => team.Head.Number);
        Add(NpgsqlDbType.Bytea, team => team.Head.Hash.ToArray());
        Add(NpgsqlDbType.Bigint, team => team.Day.Number);
        AddTally(totals => totals.Counted);
        AddTally(totals => totals.ToCheck);
        Add(NpgsqlDbType.Bigint, team => team.Day.Totals.Held);
        Add(NpgsqlDbType.TimestampTz, team => team.Day.Totals.LastAt);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
