using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Domain.Reports;
using CampaignHub.Ledger.Reading;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Reports;

/// <summary>Reports of a period in PostgreSQL; each change is one transaction with its line of the audit.</summary>
public sealed class PeriodicReportStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Columns = "commune_code, period, version, is_calendar, head_signs, parts, number, issued_on, received_at, made_at, proof";

    private const string Upsert =
        """
        INSERT INTO periodic_report (commune_code, period, year, version, is_calendar, head_signs, parts, made_at, heads, figures, proof, number, issued_on,
            received_at, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT (commune_code, period, year) DO UPDATE SET version = excluded.version, is_calendar = excluded.is_calendar,
            head_signs = excluded.head_signs, parts = excluded.parts, made_at = excluded.made_at, heads = excluded.heads, figures = excluded.figures,
            proof = excluded.proof, number = excluded.number, issued_on = excluded.issued_on, received_at = excluded.received_at,
            changed_at = excluded.changed_at
        """;

    /// <summary>A report with the figures it was made from; an empty one when nobody has begun it.</summary>
    public async Task<PeriodicReport> ReadAsync(string? communeCode, string period, int year, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await FindAsync(connection, communeCode, period, year, cancellation);
    }

    /// <summary>
    /// All reports of a period that were begun, the province's first, without what they were made from: <see cref="MadeReport.Figures"/> and heads
    /// are empty.
    /// </summary>
    public async Task<IReadOnlyList<PeriodicReport>> ListAsync(string period, int year, CancellationToken cancellation) =>
        await Sql.ListAsync(
            Sql.Command(
                database,
                $"SELECT {Columns}, '{{}}', '' FROM periodic_report WHERE period = $1 AND year = $2 ORDER BY commune_code NULLS FIRST",
                period,
                year),
            Read,
            cancellation);

    /// <summary>
    /// Puts a report in the place of the one it was made from. Null when somebody else changed it meanwhile; else what is in force, durable when this
    /// returns.
    /// </summary>
    /// <param name="wanted">The report, with the version it was made from.</param>
    /// <param name="year">The year of the program.</param>
    /// <param name="action">What is done, as the audit names it: <c>issued</c>.</param>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why, where it is given back.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PeriodicReport?> SaveAsync(
        PeriodicReport wanted, int year, string action, string actor, string? reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var written = wanted with { Version = wanted.Version + 1 };
        var subject = $"periodic-report:{wanted.CommuneCode ?? "province"}/{wanted.Period}/{year}";
        var isSaved = await new VersionedSave(database, time).TryAsync(
            subject,
            connection => FindAsync(connection, wanted.CommuneCode, wanted.Period, year, cancellation),
            before => before.Version == wanted.Version,
            (connection, now) => WriteAsync(connection, written, year, now, cancellation),
            before => ReportFields.Changed(actor, $"periodic-report.{action}", subject, FieldsOf(before), FieldsOf(written), reason) with { CommuneCode = written.CommuneCode },
            cancellation);
        return isSaved ? written : null;
    }

    private static async Task<PeriodicReport> FindAsync(
        NpgsqlConnection connection, string? communeCode, string period, int year, CancellationToken cancellation)
    {
        var found = await Sql.ListAsync(
            Sql.Command(
                connection,
                $"SELECT {Columns}, heads, figures FROM periodic_report WHERE period = $1 AND year = $2 AND coalesce(commune_code, '') = $3",
                period,
                year,
                communeCode ?? ""),
            Read,
            cancellation);
        return found.SingleOrDefault() ?? new PeriodicReport(communeCode, period, Version: 0);
    }

    private static PeriodicReport Read(NpgsqlDataReader row) => new(row.Text(0), row.GetString(1), row.GetInt32(2))
    {
        IsCalendar = row.GetBoolean(3),
        HeadSigns = row.GetBoolean(4),
        Parts = JsonSerializer.Deserialize(row.GetString(5), ReportsJsonContext.Default.IReadOnlyDictionaryStringTypedPart)!,
        Number = row.Text(6),
        IssuedOn = row.Date(7),
        ReceivedAt = row.Time(8),
        Made = row.Time(9) is { } at
            ? new MadeReport(
                at,
                JsonSerializer.Deserialize(row.GetString(11), ReportsJsonContext.Default.IReadOnlyDictionaryStringInt64)!,
                row.GetString(12),
                row.GetString(10))
            : null,
    };

    private static async Task WriteAsync(
        NpgsqlConnection connection, PeriodicReport report, int year, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = Sql.Command(connection, Upsert);
        var made = report.Made;
        Add(NpgsqlDbType.Text, report.CommuneCode);
        Add(NpgsqlDbType.Text, report.Period);
        Add(NpgsqlDbType.Integer, year);
        Add(NpgsqlDbType.Integer, report.Version);
        Add(NpgsqlDbType.Boolean, report.IsCalendar);
        Add(NpgsqlDbType.Boolean, report.HeadSigns);
        Add(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(report.Parts, ReportsJsonContext.Default.IReadOnlyDictionaryStringTypedPart));
        Add(NpgsqlDbType.TimestampTz, made?.At.ToUniversalTime());
        Add(NpgsqlDbType.Jsonb, made is null ? null : JsonSerializer.Serialize(made.Heads, ReportsJsonContext.Default.IReadOnlyDictionaryStringInt64));
        Add(NpgsqlDbType.Jsonb, made?.Figures);
        Add(NpgsqlDbType.Text, made?.Proof);
        Add(NpgsqlDbType.Text, report.Number);
        Add(NpgsqlDbType.Date, report.IssuedOn);
        Add(NpgsqlDbType.TimestampTz, report.ReceivedAt?.ToUniversalTime());
        Add(NpgsqlDbType.TimestampTz, now);
        await command.ExecuteNonQueryAsync(cancellation);

        void Add(NpgsqlDbType type, object? value) => command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
    }

    private static ReportFields FieldsOf(PeriodicReport report) => new(PlainOf(report), TextsOf(report));

    private static JsonObject PlainOf(PeriodicReport report) => new()
    {
        ["calendar"] = report.IsCalendar,
        ["headSigns"] = report.HeadSigns,
        ["madeAt"] = report.Made?.At.ToString("O"),
        ["proof"] = report.Made?.Proof,
        ["number"] = report.Number,
        ["date"] = report.IssuedOn?.ToString("O"),
        ["receivedAt"] = report.ReceivedAt?.ToString("O"),
    };

    private static JsonObject TextsOf(PeriodicReport report) => new(report.Parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => KeyValuePair.Create<string, JsonNode?>(
        part.Key, part.Value.IsNone ? "-" : part.Value.Text)));
}
