using System.Collections.Immutable;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Reading;
using CampaignHub.Ledger.Writing;
using Npgsql;

namespace CampaignHub.Ledger;

/// <summary>The ledger in PostgreSQL as a team's stream sees it.</summary>
public sealed class TeamLedger(NpgsqlDataSource database, LedgerWriter writer) : ITeamLedger
{
    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(ImmutableArray<LedgerEntry> entries) => writer.AppendAsync(entries);

    /// <inheritdoc/>
    public async Task<TeamStream> ReadStreamAsync(string teamCode, long afterNumber, DateOnly from, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // One snapshot for the four answers, or an append between them would leave a hole.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                Sql.BatchCommand("SELECT number, hash FROM entry WHERE team_code = $1 ORDER BY number DESC LIMIT 1", teamCode),
                Sql.BatchCommand("SELECT hash FROM entry WHERE team_code = $1 AND number = $2", teamCode, afterNumber),
                Sql.BatchCommand(
                    $"SELECT {EntryReader.Columns} FROM {EntryReader.Tables} WHERE e.team_code = $1 AND e.number > $2 AND e.date >= $3 ORDER BY e.number",
                    teamCode, afterNumber, from),
                Sql.BatchCommand(
                    $"SELECT {EntryReader.Columns} FROM {EntryReader.Tables} WHERE e.team_code = $1 ORDER BY e.number DESC LIMIT $2",
                    teamCode, Trail.Length),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var heads = await Sql.RowsAsync(reader, row => new StreamHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), cancellation);
        await reader.NextResultAsync(cancellation);
        var hashes = await Sql.RowsAsync(reader, row => row.GetFieldValue<byte[]>(0), cancellation);
        await reader.NextResultAsync(cancellation);
        var entries = await Sql.RowsAsync(reader, EntryReader.Read, cancellation);
        await reader.NextResultAsync(cancellation);
        var last = await Sql.RowsAsync(reader, EntryReader.Read, cancellation);
        last.Reverse();
        return new TeamStream(
            heads.Count == 0 ? StreamHead.Empty : heads[0],
            hashes.Count == 0 ? null : hashes[0],
            entries,
            last);
    }

    /// <inheritdoc/>
    public async Task<TeamDay> ReadDayAsync(string teamCode, DateOnly date, CancellationToken cancellation)
    {
        var entries = await Sql.ListAsync(
            Sql.Command(
                database,
                $"SELECT {EntryReader.Columns} FROM {EntryReader.Tables} WHERE e.team_code = $1 AND e.date = $2 ORDER BY e.number",
                teamCode, date),
            EntryReader.Read,
            cancellation);
        return entries.Aggregate(TeamDay.Zero, (day, entry) => day.Evolve(entry));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KnownSubmission>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var entries = await Sql.ListAsync(
            Sql.Command(database, $"SELECT {EntryReader.Columns} FROM {EntryReader.Tables} WHERE e.id = ANY ($1) ORDER BY e.id, e.leg", ids.ToArray()),
            EntryReader.Read,
            cancellation);
        var known = entries.GroupBy(entry => entry.Id).Select(legs => Submissions.Of([.. legs])).ToList();
        var held = known.Where(submission => submission.IsHeld).Select(submission => submission.Command.Id).ToList();
        if (held.Count == 0)
        {
            return known;
        }

        var inForce = await FindInForceAsync(held, cancellation);
        return [.. known.Select(submission => submission with
        {
            IsHeld = submission.IsHeld && inForce[submission.Command.Id] is { Body: not null, Account: Account.Held },
        })];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, RecordInForce>> FindInForceAsync(IReadOnlyCollection<Guid> checkInIds, CancellationToken cancellation)
    {
        var ids = checkInIds.ToArray();
        // Corrections are found by the partial index on subject, the check-in's own entries by id.
        var entries = await Sql.ListAsync(
            Sql.Command(
                database,
                $"""
                SELECT {EntryReader.Columns} FROM {EntryReader.Tables}
                WHERE e.id = ANY ($1) AND e.subject = e.id OR e.subject = ANY ($1) AND e.id <> e.subject
                ORDER BY e.subject, e.number
                """,
                ids),
            EntryReader.Read,
            cancellation);
        return entries.GroupBy(entry => entry.Subject).ToDictionary(history => history.Key, Submissions.InForce);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<DateOnly>> FindFinalisedAsync(IReadOnlyCollection<DateOnly> dates, CancellationToken cancellation)
    {
        var found = await Sql.ListAsync(
            Sql.Command(database, "SELECT date FROM campaign_day WHERE date = ANY ($1) AND status = 'finalised'", dates.ToArray()),
            row => row.GetFieldValue<DateOnly>(0),
            cancellation);
        return found.ToHashSet();
    }
}
