using CampaignHub.Api.Roster;
using CampaignHub.Domain.Indicators;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Indicators.Register;

/// <summary>The register of official figures and denominators in PostgreSQL: rows are added, never changed.</summary>
internal sealed class FigureStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>One who enters waits for the other, so that what was decided is what is written.</summary>
    private const string Lock = "SELECT pg_advisory_xact_lock(17225, 1)";

    private const string Figures =
        """
        SELECT DISTINCT ON (indicator, commune_code, as_of) indicator, commune_code, as_of, numerator, source, reason FROM official_figure
        WHERE $1 OR commune_code IS NOT DISTINCT FROM $2
        ORDER BY indicator, commune_code, as_of, id DESC
        """;

    private const string Denominators =
        """
        SELECT DISTINCT ON (year, base, commune_code) year, base, commune_code, value, as_of, source, reason FROM denominator
        WHERE $1 OR commune_code IS NOT DISTINCT FROM $2
        ORDER BY year, base, commune_code, id DESC
        """;

    /// <summary>The rows in force of a commune, or (null) of the province.</summary>
    public async Task<FigureRegister> ReadAsync(string? communeCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, everywhere: false, communeCode, cancellation);
    }

    /// <summary>The rows in force of all places.</summary>
    public async Task<FigureRegister> ReadAllAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, everywhere: true, communeCode: null, cancellation);
    }

    /// <summary>Adds what is decided over the register in force, all or nothing; durable when this returns.</summary>
    /// <param name="decide">Gives the rows to add, or null to add none.</param>
    /// <param name="actor">Who, as the audit writes it.</param>
    /// <param name="imported">The rows come from a file.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task ChangeAsync(
        Func<FigureRegister, IReadOnlyList<FigureDecision.Accepted>?> decide, string actor, bool imported, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var locking = RosterSql.Command(connection, Lock))
        {
            await locking.ExecuteNonQueryAsync(cancellation);
        }

        var before = await ReadAsync(connection, everywhere: true, communeCode: null, cancellation);
        var decided = await ReadAsync(connection, everywhere: true, communeCode: null, cancellation);
        if (decide(decided) is not { } rows || rows.All(row => row.ChangesNothing))
        {
            return;
        }

        var now = time.GetUtcNow();
        var figures = rows.Select(row => row.Figure).OfType<OfficialRow>().ToList();
        var denominators = rows.Select(row => row.Denominator).OfType<DenominatorRow>().ToList();
        await FigureWriter.WriteAsync(connection, figures, denominators, new FigureOrigin(actor, imported, now), cancellation);
        await AuditLog.AppendAsync(connection, FigureAudit.LinesOf(before, figures, denominators, actor), now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<FigureRegister> ReadAsync(
        NpgsqlConnection connection, bool everywhere, string? communeCode, CancellationToken cancellation)
    {
        await using var figures = Command(connection, Figures, everywhere, communeCode);
        var official = await RosterSql.ListAsync(figures, ReadFigure, cancellation);
        await using var denominators = Command(connection, Denominators, everywhere, communeCode);
        return new FigureRegister(official, await RosterSql.ListAsync(denominators, ReadDenominator, cancellation));
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, bool everywhere, string? communeCode)
    {
        var command = RosterSql.Command(connection, sql);
        command.Parameters.Add(NpgsqlDbType.Boolean, everywhere);
        command.Parameters.AddText(communeCode);
        return command;
    }

    private static OfficialRow ReadFigure(NpgsqlDataReader row) => new(
        row.GetString(0), row.Text(1), row.GetFieldValue<DateOnly>(2), row.Amount(3), row.GetString(4), row.Text(5));

    private static DenominatorRow ReadDenominator(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.Text(2), row.GetInt64(3), row.GetFieldValue<DateOnly>(4), row.GetString(5), row.Text(6));
}
