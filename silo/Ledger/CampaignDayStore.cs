using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ports;
using CampaignHub.Ledger.Audit;
using CampaignHub.Ledger.Reading;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger;

/// <summary>Campaign days in PostgreSQL; the version column lets one writer win.</summary>
public sealed class CampaignDayStore(
    NpgsqlDataSource database, [FromKeyedServices(RecordsClock.Key)] TimeProvider time) : ICampaignDayStore
{
    private const string Select =
        """
        SELECT d.date, d.name, d.status, d.commune_codes, d.targets::text, d.version, d.hours_from, d.hours_to, d.focus, d.announcement,
               d.partners, d.campaign_code, d.closed_at, d.reopen_reason, d.changed_at, s.number, s.root, s.sealed_at
        FROM campaign_day d
        LEFT JOIN LATERAL (SELECT number, root, sealed_at FROM day_seal WHERE date = d.date ORDER BY number DESC LIMIT 1) s ON true
        """;

    /// <inheritdoc/>
    public async Task<CampaignDay> ReadAsync(DateOnly date, CancellationToken cancellation)
    {
        var days = await Sql.ListAsync(Sql.Command(database, $"{Select} WHERE d.date = $1", date), Read, cancellation);
        return days.Count == 0 ? CampaignDay.Undeclared(date) : days[0];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CampaignDay>> ListAsync(int limit, CancellationToken cancellation) =>
        await Sql.ListAsync(Sql.Command(database, $"{Select} ORDER BY d.date DESC LIMIT $1", limit), Read, cancellation);

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(DayChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.After.Status is DayStatus.Finalised)
        {
            throw new ArgumentException("A day becomes final by a seal.", nameof(change));
        }

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

    /// <summary>False when the day has changed since the step was decided on.</summary>
    internal static async Task<bool> UpsertAsync(
        NpgsqlConnection connection, CampaignDay day, DateTimeOffset now, CancellationToken cancellation)
    {
        const string Upsert =
            """
            INSERT INTO campaign_day AS old
                (date, name, status, commune_codes, targets, version, changed_at, hours_from, hours_to, focus, announcement, partners,
                 campaign_code, closed_at, reopen_reason)
            VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (date) DO UPDATE
            SET name = excluded.name, status = excluded.status, commune_codes = excluded.commune_codes, targets = excluded.targets,
                version = excluded.version, changed_at = excluded.changed_at, hours_from = excluded.hours_from,
                hours_to = excluded.hours_to, focus = excluded.focus, announcement = excluded.announcement, partners = excluded.partners,
                campaign_code = excluded.campaign_code, closed_at = excluded.closed_at, reopen_reason = excluded.reopen_reason
            WHERE old.version = excluded.version - 1
            """;
        var plan = day.Plan;
        await using var command = Sql.Command(
            connection,
            Upsert,
            day.Date,
            plan.Name,
            StatusText(day.Status),
            plan.CommuneCodes.ToArray(),
            CountsJson.Write(plan.Targets) ?? "{}",
            day.Version,
            now.UtcDateTime);
        void Add(NpgsqlDbType type, object? value) => command.Parameters.Add(new() { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        Add(NpgsqlDbType.Time, plan.Hours?.From);
        Add(NpgsqlDbType.Time, plan.Hours?.To);
        Add(NpgsqlDbType.Array | NpgsqlDbType.Text, plan.Focus.ToArray());
        Add(NpgsqlDbType.Text, plan.Announcement);
        Add(NpgsqlDbType.Array | NpgsqlDbType.Text, plan.Partners.ToArray());
        Add(NpgsqlDbType.Text, plan.CampaignCode);
        Add(NpgsqlDbType.TimestampTz, day.ClosedAt);
        Add(NpgsqlDbType.Text, day.ReopenReason);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static CampaignDay Read(NpgsqlDataReader row) => new(
        row.GetFieldValue<DateOnly>(0),
        ReadPlan(row),
        Enum.Parse<DayStatus>(row.GetString(2), ignoreCase: true),
        row.GetInt32(5))
    {
        ClosedAt = row.IsDBNull(12) ? null : row.GetDateTime(12),
        ReopenReason = row.Text(13),
        ChangedAt = row.GetDateTime(14),
        Seal = row.IsDBNull(15)
            ? null
            : new DaySeal(row.GetInt32(15), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(16)), row.GetDateTime(17)),
    };

    private static DayPlan ReadPlan(NpgsqlDataReader row) => new(
        row.GetString(1),
        [.. row.IsDBNull(3) ? [] : row.GetFieldValue<string[]>(3)],
        CountsJson.Read(row.Text(4)))
    {
        Hours = row.IsDBNull(6) ? null : new DayHours(row.GetFieldValue<TimeOnly>(6), row.GetFieldValue<TimeOnly>(7)),
        Focus = [.. row.GetFieldValue<string[]>(8)],
        Announcement = row.Text(9),
        Partners = [.. row.GetFieldValue<string[]>(10)],
        CampaignCode = row.Text(11),
    };
}
