using CampaignHub.Api.Roster;
using CampaignHub.Domain.Indicators;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Indicators.Register;

/// <summary>Who entered rows, how and when.</summary>
internal sealed record FigureOrigin(string Actor, bool Imported, DateTimeOffset At);

/// <summary>Writes rows of the register, one statement per table however many.</summary>
internal static class FigureWriter
{
    private const string InsertFigures =
        """
        INSERT INTO official_figure (imported, recorded_at, actor, indicator, commune_code, as_of, numerator, source, reason)
        SELECT $1, $2, $3, new.* FROM unnest($4::text[], $5::text[], $6::date[], $7::bigint[], $8::text[], $9::text[]) AS new
        """;

    private const string InsertDenominators =
        """
        INSERT INTO denominator (imported, recorded_at, actor, year, base, commune_code, value, as_of, source, reason)
        SELECT $1, $2, $3, new.* FROM unnest($4::int[], $5::text[], $6::text[], $7::bigint[], $8::date[], $9::text[], $10::text[]) AS new
        """;

    /// <summary>Adds the rows, in the caller's transaction.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<OfficialRow> figures,
        IReadOnlyList<DenominatorRow> denominators,
        FigureOrigin origin,
        CancellationToken cancellation)
    {
        await using var first = Command(connection, InsertFigures, origin);
        first.Parameters.AddColumn(NpgsqlDbType.Text, figures, row => row.Indicator);
        first.Parameters.AddColumn(NpgsqlDbType.Text, figures, row => row.CommuneCode);
        first.Parameters.AddColumn(NpgsqlDbType.Date, figures, row => row.AsOf);
        first.Parameters.AddColumn(NpgsqlDbType.Bigint, figures, row => row.Numerator);
        first.Parameters.AddColumn(NpgsqlDbType.Text, figures, row => row.Source);
        first.Parameters.AddColumn(NpgsqlDbType.Text, figures, row => row.Reason);
        await first.ExecuteNonQueryAsync(cancellation);

        await using var second = Command(connection, InsertDenominators, origin);
        second.Parameters.AddColumn(NpgsqlDbType.Integer, denominators, row => row.Year);
        second.Parameters.AddColumn(NpgsqlDbType.Text, denominators, row => row.Base);
        second.Parameters.AddColumn(NpgsqlDbType.Text, denominators, row => row.CommuneCode);
        second.Parameters.AddColumn(NpgsqlDbType.Bigint, denominators, row => row.Value);
        second.Parameters.AddColumn(NpgsqlDbType.Date, denominators, row => row.AsOf);
        second.Parameters.AddColumn(NpgsqlDbType.Text, denominators, row => row.Source);
        second.Parameters.AddColumn(NpgsqlDbType.Text, denominators, row => row.Reason);
        await second.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, FigureOrigin origin)
    {
        var command = RosterSql.Command(connection, sql);
        command.Parameters.Add(NpgsqlDbType.Boolean, origin.Imported);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, origin.At.ToUniversalTime());
        command.Parameters.AddText(origin.Actor);
        return command;
    }
}
