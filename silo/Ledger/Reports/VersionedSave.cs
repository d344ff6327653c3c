using CampaignHub.Ledger.Audit;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Reports;

/// <summary>Puts a report in the place of the version it was made from: one change at a time, in one transaction with its line of the audit.</summary>
internal sealed class VersionedSave(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Class of the advisory lock; the subject is the other half.</summary>
    private const int Lock = 24;

    /// <summary>False when somebody else changed the report meanwhile; else what was written is durable when this returns.</summary>
    /// <param name="subject">Names the report, in the audit too.</param>
    /// <param name="find">Reads what is in force.</param>
    /// <param name="isWanted">Whether that is what the change was made from.</param>
    /// <param name="write">Writes the new version, as of a moment.</param>
    /// <param name="tell">The line of the audit, given what was in force.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<bool> TryAsync<TReport>(
        string subject,
        Func<NpgsqlConnection, Task<TReport>> find,
        Func<TReport, bool> isWanted,
        Func<NpgsqlConnection, DateTimeOffset, Task> write,
        Func<TReport, AuditEntry> tell,
        CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Sql.ExecuteAsync(Sql.Command(connection, $"SELECT pg_advisory_xact_lock(hashtextextended($1, {Lock}))", subject), cancellation);
        var before = await find(connection);
        if (!isWanted(before))
        {
            return false;
        }

        var now = time.GetUtcNow();
        await write(connection, now);
        await AuditLog.AppendAsync(connection, [tell(before)], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
