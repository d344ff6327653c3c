using CampaignHub.Domain.Roster;
using Npgsql;

namespace CampaignHub.Api.Roster;

/// <summary>Reads the whole roster of a commune or of the province.</summary>
internal static class RosterReader
{
    private const string Villages = """
        SELECT v.code, v.commune_code, v.kind, v.name, v.former_commune, v.households, v.signal, v.attributes, v.retired_on, v.retired_why,
               array(SELECT s.successor_code FROM village_successor s WHERE s.village_code = v.code ORDER BY s.successor_code)
        FROM village v WHERE $1::text IS NULL OR v.commune_code = $1
        """;

    private const string Teams = """
        SELECT code, commune_code, kind, name, village_code, decision_number, decision_date, retired_on, active
        FROM team WHERE $1::text IS NULL OR commune_code = $1
        """;

    private const string Members = """
        SELECT m.team_code, m.number, m.role, m.name, m.core, m.duty, m.organisation, m.phone, m.active
        FROM member m JOIN team t ON t.code = m.team_code WHERE $1::text IS NULL OR t.commune_code = $1
        """;

    public static async Task<RosterState> ReadAsync(NpgsqlConnection connection, string? communeCode, CancellationToken cancellation) =>
        new(
            await ListAsync(connection, Villages, communeCode, ReadVillage, cancellation),
            await ListAsync(connection, Teams, communeCode, ReadTeam, cancellation),
            await ListAsync(connection, Members, communeCode, ReadMember, cancellation));

    private static async Task<List<T>> ListAsync<T>(
        NpgsqlConnection connection, string sql, string? communeCode, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, sql);
        command.Parameters.AddText(communeCode);
        return await RosterSql.ListAsync(command, read, cancellation);
    }

    private static Village ReadVillage(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))
        {
            FormerCommune = row.Text(4),
            Households = row.Number(5),
            Signal = row.Text(6),
            Attributes = row.IsDBNull(7) ? null : row.GetFieldValue<string[]>(7),
            RetiredOn = row.Date(8),
            RetiredWhy = row.Text(9),
            Successors = row.GetFieldValue<string[]>(10),
        };

    private static RosterTeam ReadTeam(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))
        {
            VillageCode = row.Text(4),
            DecisionNumber = row.Text(5),
            DecisionDate = row.Date(6),
            RetiredOn = row.Date(7),
            Active = row.GetBoolean(8),
        };

    private static Member ReadMember(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3))
        {
            Core = row.GetBoolean(4),
            Duty = row.Text(5),
            Organisation = row.Text(6),
            Phone = row.Text(7),
            Active = row.GetBoolean(8),
        };
}
