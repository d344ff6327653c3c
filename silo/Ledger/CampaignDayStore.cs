using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ports;
using CampaignHub.Ledger.Audit;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger;

/// <summary>Campaign days in PostgreSQL; the version column lets one writer win.</summary>
public sealed class CampaignDayStore(NpgsqlDataSource database, TimeProvider time) : ICampaignDayStore
{
    private const string Select = "SELECT date, name, status, commune_codes, targets::text, version FROM campaign_day";

    /// <inheritdoc/>
    public async Task<CampaignDay> ReadAsync(DateOnly date, CancellationToken cancellation)
    {
        var days = await Sql.ListAsync(Sql.Command(database, $"{Select} WHERE date = $1", date), Read, cancellation);
        return days.Count == 0 ? CampaignDay.Undeclared(date) : days[0];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CampaignDay>> ListAsync(int limit, CancellationToken cancellation) =>
        await Sql.ListAsync(Sql.Command(database, $"{Select} ORDER BY date DESC LIMIT $1", limit), Read, cancellation);

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(DayChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await UpsertAsync(connection, change.After, now, cancellation))
        {
            return false;
        }

        if (CampaignDayAudit.Of(change) is { } entry)
        {
            await AuditLog.AppendAsync(connection, [entry], now, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    internal static string StatusText(DayStatus status) => status.ToString().ToLowerInvariant();

    private static async Task<bool> UpsertAsync(
        NpgsqlConnection connection, CampaignDay day, DateTimeOffset now, CancellationToken cancellation)
    {
        const string Upsert =
            """
            INSERT INTO campaign_day AS old (date, name, status, commune_codes, targets, version, changed_at)
            VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7)
            ON CONFLICT (date) DO UPDATE
            SET name = excluded.name, status = excluded.status, commune_codes = excluded.commune_codes,
                targets = excluded.targets, version = excluded.version, changed_at = excluded.changed_at
            WHERE old.version = excluded.version - 1 AND old.status <> 'finalised'
            """;
        await using var command = Sql.Command(
            connection,
            Upsert,
            day.Date,
            day.Name,
            StatusText(day.Status),
            day.CommuneCodes.ToArray(),
            CountsJson.Write(day.Targets) ?? "{}",
            day.Version,
            now.UtcDateTime);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static CampaignDay Read(NpgsqlDataReader row) => new(
        row.GetFieldValue<DateOnly>(0),
        row.GetString(1),
        Enum.Parse<DayStatus>(row.GetString(2), ignoreCase: true),
        [.. row.IsDBNull(3) ? [] : row.GetFieldValue<string[]>(3)],
        CountsJson.Read(row.IsDBNull(4) ? null : row.GetString(4)),
        row.GetInt32(5));
}
