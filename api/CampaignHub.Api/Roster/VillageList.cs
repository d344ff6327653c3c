using CampaignHub.Domain.Roster;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Roster;

/// <summary>Lists villages with the teams at work in them.</summary>
internal sealed class VillageList(NpgsqlDataSource database)
{
    private const string Select = """
        SELECT v.code, v.commune_code, v.kind, v.name, v.former_commune, v.households, v.signal, v.attributes, v.retired_on, v.retired_why,
               array(SELECT s.successor_code FROM village_successor s WHERE s.village_code = v.code ORDER BY s.successor_code),
               array(SELECT t.code FROM team t WHERE t.village_code = v.code AND t.active ORDER BY t.code)
        FROM village v
        """;

    private const string Page = $"""
        {Select}
        WHERE ($1 IS NULL OR v.commune_code = $1) AND (v.retired_on IS NOT NULL) = $2
          AND NOT ($3 AND EXISTS (SELECT FROM team t WHERE t.village_code = v.code AND t.active))
          AND v.code > $4 COLLATE "C"
        ORDER BY v.code COLLATE "C" LIMIT $5
        """;

    /// <summary>Each commune of today was made of a dozen at most, so the end of this list is never reached.</summary>
    private const string FormerCommunes = """
        SELECT DISTINCT v.commune_code COLLATE "C", v.former_commune COLLATE "C" FROM village v
        WHERE ($1 IS NULL OR v.commune_code = $1) AND v.former_commune IS NOT NULL AND v.retired_on IS NULL
        ORDER BY 1, 2 LIMIT 5000
        """;

    /// <summary>Which communes before the mergers the villages that exist belonged to.</summary>
    /// <param name="communeCode">One commune of today only; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<List<FormerCommune>> FormerCommunesAsync(string? communeCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, FormerCommunes);
        command.Parameters.AddText(communeCode);
        return await RosterSql.ListAsync(command, row => new FormerCommune(row.GetString(0), row.GetString(1)), cancellation);
    }

    /// <summary>Villages by code, from behind <paramref name="after"/> on.</summary>
    /// <param name="communeCode">One commune only; null for all.</param>
    /// <param name="retired">True: those that were merged, split or ended; false: those that exist.</param>
    /// <param name="withoutTeam">Only those in which no team is at work.</param>
    /// <param name="after">Code of the last one already listed.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<List<VillageResponse>> ListAsync(
        string? communeCode, bool retired, bool withoutTeam, string? after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Page);
        command.Parameters.AddText(communeCode);
        command.Parameters.Add(NpgsqlDbType.Boolean, retired);
        command.Parameters.Add(NpgsqlDbType.Boolean, withoutTeam);
        command.Parameters.AddText(after ?? "");
        command.Parameters.Add(NpgsqlDbType.Integer, limit);
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

    /// <summary>These villages, in the order of their codes.</summary>
    public async Task<List<VillageResponse>> FindAsync(IEnumerable<Village> villages, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, $"{Select} WHERE v.code = ANY ($1) ORDER BY v.code COLLATE \"C\"");
        command.Parameters.AddColumn(NpgsqlDbType.Text, villages, village => village.Code);
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

    private static VillageResponse Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.Text(4),
        row.Number(5),
        row.Text(6),
        row.IsDBNull(7) ? null : row.GetFieldValue<string[]>(7),
        row.Date(8),
        row.Text(9),
        row.GetFieldValue<string[]>(10),
        row.GetFieldValue<string[]>(11));
}
