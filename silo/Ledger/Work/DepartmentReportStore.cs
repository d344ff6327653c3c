using System.Text.Json.Nodes;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Reading;
using CampaignHub.Ledger.Reports;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Work;

/// <summary>Departments' reports in PostgreSQL; each change is one transaction with its line of the audit.</summary>
public sealed class DepartmentReportStore(NpgsqlDataSource database, TimeProvider time) : IDepartmentReports
{
    /// <inheritdoc/>
    public async Task<DepartmentReport> ReadAsync(string department, int year, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await FindAsync(connection, department, year, cancellation);
    }

    /// <summary>
    /// Puts a draft in the place of the one it was made from, or sends it, or takes it back to a draft: whatever <paramref name="wanted"/>
    /// says. Null when somebody else changed it meanwhile; else what is in force, durable when this returns.
    /// </summary>
    /// <param name="wanted">The report, with the version it was made from.</param>
    /// <param name="action">Name in the audit: <c>department-report.saved</c>.</param>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why, where it is taken back.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<DepartmentReport?> SaveAsync(
        DepartmentReport wanted, string action, string actor, string? reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var written = wanted with { Version = wanted.Version + 1 };
        var subject = $"department-report:{wanted.Department}/{wanted.Year}";
        var isSaved = await new VersionedSave(database, time).TryAsync(
            subject,
            connection => FindAsync(connection, wanted.Department, wanted.Year, cancellation),
            before => before.Version == wanted.Version,
            (connection, now) => WriteAsync(connection, written, now, cancellation),
            before => ReportFields.Changed(actor, action, subject, FieldsOf(before), FieldsOf(written), reason),
            cancellation);
        return isSaved ? written : null;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, DepartmentReport report, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        var head = Sql.BatchCommand(
            """
            INSERT INTO department_report (department, year, version, results, difficulties, proposals, sent_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (department, year) DO UPDATE SET version = excluded.version, results = excluded.results,
                difficulties = excluded.difficulties, proposals = excluded.proposals, sent_at = excluded.sent_at, changed_at = excluded.changed_at
            """,
            report.Department, report.Year, report.Version);
        foreach (var text in new[] { report.Results, report.Difficulties, report.Proposals })
        {
            head.Parameters.Add(new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        }

        head.Parameters.Add(new() { Value = (object?)report.SentAt?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        head.Parameters.Add(new() { Value = now });
        batch.BatchCommands.Add(head);
        batch.BatchCommands.Add(Sql.BatchCommand("DELETE FROM department_figure WHERE department = $1 AND year = $2", report.Department, report.Year));
        batch.BatchCommands.Add(Sql.BatchCommand(
            """
            INSERT INTO department_figure (department, year, form, "row", "column", commune_code, value)
            SELECT $1, $2, f.form, f.r, f.c, f.commune, f.value FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[]) AS f (form, r, c, commune, value)
            """,
            report.Department,
            report.Year,
            report.Figures.Select(figure => figure.Form).ToArray(),
            report.Figures.Select(figure => figure.Row).ToArray(),
            report.Figures.Select(figure => figure.Column).ToArray(),
            report.Figures.Select(figure => figure.CommuneCode).ToArray(),
            report.Figures.Select(figure => figure.Value).ToArray()));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<DepartmentReport> FindAsync(
        NpgsqlConnection connection, string department, int year, CancellationToken cancellation)
    {
        var figures = await Sql.ListAsync(
            Sql.Command(
                connection,
                """
                SELECT form, "row", "column", commune_code, value FROM department_figure WHERE department = $1 AND year = $2
                ORDER BY form, "row", "column", commune_code NULLS FIRST
                """,
                department,
                year),
            row => new DepartmentFigure(row.GetString(0), row.GetString(1), row.GetString(2), row.Text(3), row.GetInt64(4)),
            cancellation);
        var reports = await Sql.ListAsync(
            Sql.Command(
                connection,
                "SELECT version, results, difficulties, proposals, sent_at FROM department_report WHERE department = $1 AND year = $2",
                department,
                year),
            row => new DepartmentReport(
                department, year, row.GetInt32(0), figures, row.Text(1), row.Text(2), row.Text(3), row.Time(4)),
            cancellation);
        return reports.SingleOrDefault() ?? DepartmentReport.None(department, year);
    }

    private static ReportFields FieldsOf(DepartmentReport report) => new(FiguresOf(report), TextsOf(report));

    private static JsonObject FiguresOf(DepartmentReport report) => new(report.Figures.Select(figure => KeyValuePair.Create<string, JsonNode?>(
        string.Join('/', new[] { figure.Form, figure.Row, figure.Column, figure.CommuneCode }.OfType<string>()), figure.Value)));

    private static JsonObject TextsOf(DepartmentReport report) => new()
    {
        ["results"] = report.Results,
        ["difficulties"] = report.Difficulties,
        ["proposals"] = report.Proposals,
    };
}
