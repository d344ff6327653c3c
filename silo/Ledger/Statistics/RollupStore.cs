using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Statistics;

/// <summary>
/// Keeps the stored figures behind the ledger, outside the way of a check-in: what a stream has beyond <c>rollup_head</c> is added, and
/// the head moves in the same transaction, so that nothing is added twice or left out.
/// </summary>
public sealed class RollupStore(NpgsqlDataSource database)
{
    /// <summary>Transaction advisory lock: one node at a time adds.</summary>
    private const long Lock = 0x4348_524F_4C4C;

    /// <summary>
    /// Entries that a round stops at. Many entries move a line once, so more of them would cost less each; but while a round runs a processor is
    /// full, and check-ins beside it wait.
    /// </summary>
    public const int EntriesPerRound = 10_000;

    private const int EntriesPerTeam = 5_000;

    /// <summary>Rounds left out in a row: what is not counted, as figures that somebody deleted by hand, waits for the next one.</summary>
    private const int MostLeftOut = 30;
    private const int TimeoutSeconds = 60;
    private const int RebuildTimeoutSeconds = 3_600;

    /// <summary>Room to add up a round without files.</summary>
    private const string WorkMemory = "64MB";

    private static readonly string s_tail = $"{StreamTails.Between("unnest($1::text[], $2::bigint[], $3::bigint[])")} WHERE {RollupLines.Accounts}";

    private const string MoveHeads =
        """
        INSERT INTO rollup_head (team_code, number) SELECT team_code, upto FROM unnest($1::text[], $2::bigint[]) AS grown (team_code, upto)
        ON CONFLICT (team_code) DO UPDATE SET number = excluded.number
        """;

    /// <summary>Rows written when a round last found nothing to add; null while there may be more.</summary>
    private long? _completeAt;

    private int _leftOut;

    /// <summary>The same as <see cref="AddAsync(CancellationToken)"/>, for who asks again and again: costs nothing while nobody records.</summary>
    public async Task<long> AddIfWrittenAsync(CancellationToken cancellation)
    {
        var written = await WrittenRows.CountAsync(database, cancellation);
        if (written == _completeAt && _leftOut++ < MostLeftOut)
        {
            return 0;
        }

        (_completeAt, _leftOut) = (null, 0);
        var added = await AddAsync(cancellation);
        _completeAt = added == 0 ? written : null;
        return added;
    }

    /// <summary>Adds the next entries that the figures lack; gives how many, 0 when they are complete or another node is at it.</summary>
    public async Task<long> AddAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await TryLockAsync(connection, cancellation))
        {
            return 0;
        }

        // Before the entries: they are added under the organisations that this settles.
        await Sql.ExecuteAsync(Sql.Command(connection, MovedMembers.Settle), TimeoutSeconds, cancellation);
        var grown = Portion(await GrownAsync(connection, await HeadsReader.ReadNumbersAsync(connection, cancellation), cancellation));
        if (grown.Count > 0)
        {
            await AddAsync(connection, grown, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return grown.Sum(team => team.UpTo - team.After);
    }

    private static async Task AddAsync(NpgsqlConnection connection, List<GrownStream> grown, CancellationToken cancellation)
    {
        var (teams, after, upto) = (grown.Select(team => team.TeamCode).ToArray(), grown.Select(team => team.After).ToArray(), grown.Select(team => team.UpTo).ToArray());
        await Sql.ExecuteAsync(Sql.Command(connection, $"SET LOCAL work_mem = '{WorkMemory}'"), TimeoutSeconds, cancellation);
        await Sql.ExecuteAsync(Sql.Command(connection, Insert(s_tail), teams, after, upto), TimeoutSeconds, cancellation);
        await Sql.ExecuteAsync(Sql.Command(connection, MoveHeads, teams, upto), TimeoutSeconds, cancellation);
    }

    /// <summary>Throws the figures away and makes them from the whole ledger; gives the number of entries.</summary>
    public async Task<long> RebuildAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // Before the transaction: its snapshot must be younger than what another node has just added.
        await Sql.ExecuteAsync(Sql.Command(connection, $"SELECT pg_advisory_lock({Lock})"), RebuildTimeoutSeconds, cancellation);
        try
        {
            return await RebuildAsync(connection, cancellation);
        }
        finally
        {
            await Sql.ExecuteAsync(Sql.Command(connection, $"SELECT pg_advisory_unlock({Lock})"), TimeoutSeconds, CancellationToken.None);
        }
    }

    private static async Task<long> RebuildAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        string[] steps =
        [
            "SET LOCAL work_mem = '256MB'",
            "DELETE FROM rollup",
            "DELETE FROM rollup_head",
            "DELETE FROM rollup_member",
            "INSERT INTO rollup_member (team_code, member_number, organisation) SELECT team_code, number, organisation FROM member WHERE organisation IS NOT NULL",
            Insert($"entry e WHERE {RollupLines.Accounts}"),
            "INSERT INTO rollup_head (team_code, number) SELECT team_code, max(number) FROM entry GROUP BY team_code",
            // Questions come sooner than autovacuum.
            "ANALYZE rollup",
        ];
        foreach (var step in steps)
        {
            await Sql.ExecuteAsync(Sql.Command(connection, step), RebuildTimeoutSeconds, cancellation);
        }

        var entries = await Sql.ListAsync(Sql.Command(connection, "SELECT coalesce(sum(number), 0)::bigint FROM rollup_head"), row => row.GetInt64(0), cancellation);
        await transaction.CommitAsync(cancellation);
        return entries[0];
    }

    /// <summary>The streams whose head is beyond the stored figures.</summary>
    internal static async Task<IReadOnlyList<GrownStream>> GrownAsync(
        NpgsqlConnection connection, IReadOnlyDictionary<string, long> heads, CancellationToken cancellation)
    {
        var known = (await Sql.ListAsync(
            Sql.Command(connection, "SELECT team_code, number FROM rollup_head"),
            row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)),
            cancellation)).ToDictionary(StringComparer.Ordinal);
        return [.. heads
            .Select(head => new GrownStream(head.Key, known.GetValueOrDefault(head.Key), head.Value))
            .Where(stream => stream.After < stream.UpTo)];
    }

    /// <summary>The longest tails first: each costs least there, and none waits for ever while others go on growing.</summary>
    private static List<GrownStream> Portion(IReadOnlyList<GrownStream> grown)
    {
        var portion = new List<GrownStream>();
        var entries = 0L;
        foreach (var stream in grown.OrderByDescending(stream => stream.UpTo - stream.After).TakeWhile(_ => entries < EntriesPerRound))
        {
            var part = stream with { UpTo = Math.Min(stream.UpTo, stream.After + EntriesPerTeam) };
            portion.Add(part);
            entries += part.UpTo - part.After;
        }

        return portion;
    }

    private static string Insert(string entries) =>
        $"""
        INSERT INTO rollup ({RollupLines.Columns})
        {RollupLines.Summed(entries)}
        {RollupLines.AddToStored}
        """;

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var locked = await Sql.ListAsync(Sql.Command(connection, $"SELECT pg_try_advisory_xact_lock({Lock})"), row => row.GetBoolean(0), cancellation);
        return locked[0];
    }
}
