using System.Globalization;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Programs;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Indicators.Register;

/// <summary>Lists what was entered of an indicator in one place.</summary>
internal static class FigureHistoryReader
{
    private const int MostDenominators = 100;

    private const string Figures =
        """
        SELECT id, as_of, numerator, source, reason, imported, recorded_at, NOT EXISTS (
            SELECT FROM official_figure newer WHERE newer.indicator = f.indicator AND newer.commune_code IS NOT DISTINCT FROM f.commune_code
                AND newer.as_of = f.as_of AND newer.id > f.id)
        FROM official_figure f WHERE indicator = $1 AND commune_code IS NOT DISTINCT FROM $2 AND id < $3 ORDER BY id DESC LIMIT $4
        """;

    private const string Denominators =
        """
        SELECT id, year, value, as_of, source, reason, imported, recorded_at, NOT EXISTS (
            SELECT FROM denominator newer WHERE newer.base = d.base AND newer.commune_code IS NOT DISTINCT FROM d.commune_code
                AND newer.year = d.year AND newer.id > d.id)
        FROM denominator d WHERE base = $1 AND commune_code IS NOT DISTINCT FROM $2 ORDER BY id DESC LIMIT $3
        """;

    /// <summary>A page of the history.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="indicator">Of what.</param>
    /// <param name="communeCode">Of where; null for the province.</param>
    /// <param name="before">The last id of the page before.</param>
    /// <param name="limit">Figures at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<FigureHistory> ReadAsync(
        NpgsqlDataSource database, Indicator indicator, string? communeCode, long before, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var figures = RosterSql.Command(connection, Figures);
        figures.Parameters.AddText(indicator.Code);
        figures.Parameters.AddText(communeCode);
        figures.Parameters.Add(NpgsqlDbType.Bigint, before);
        figures.Parameters.Add(NpgsqlDbType.Integer, limit + 1);
        var rows = await RosterSql.ListAsync(figures, ReadFigure, cancellation);

        await using var denominators = RosterSql.Command(connection, Denominators);
        denominators.Parameters.AddText(DenominatorBase.Of(indicator));
        denominators.Parameters.AddText(communeCode);
        denominators.Parameters.Add(NpgsqlDbType.Integer, MostDenominators);
        var divided = await RosterSql.ListAsync(denominators, ReadDenominator, cancellation);
        return rows.Count <= limit
            ? new FigureHistory(rows, Next: null, divided)
            : new FigureHistory(rows[..limit], rows[limit - 1].Id.ToString(CultureInfo.InvariantCulture), divided);
    }

    private static FigureBody ReadFigure(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetFieldValue<DateOnly>(1),
        row.Amount(2),
        row.GetString(3),
        row.Text(4),
        row.GetBoolean(5),
        row.GetFieldValue<DateTimeOffset>(6),
        row.GetBoolean(7));

    private static DenominatorBody ReadDenominator(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.GetInt64(2),
        row.GetFieldValue<DateOnly>(3),
        row.GetString(4),
        row.Text(5),
        row.GetBoolean(6),
        row.GetFieldValue<DateTimeOffset>(7),
        row.GetBoolean(8));
}
