using System.Collections.Immutable;
using CampaignHub.Api.Access;
using CampaignHub.Domain.Programs;
using Npgsql;

namespace CampaignHub.Api.Places;

/// <summary>Brings the communes of the program's province into the database. A commune is never deleted: records speak of it.</summary>
internal static class CommuneSeed
{
    private const string Upsert = """
        INSERT INTO commune (code, type, name, lat, lon, area_km2, former_province)
        SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::float8[], $6::float8[], $7::text[])
        ON CONFLICT (code) DO UPDATE
        SET type = excluded.type, name = excluded.name, lat = excluded.lat, lon = excluded.lon, area_km2 = excluded.area_km2,
            former_province = excluded.former_province
        WHERE (commune.type, commune.name, commune.lat, commune.lon, commune.area_km2, commune.former_province)
           IS DISTINCT FROM (excluded.type, excluded.name, excluded.lat, excluded.lon, excluded.area_km2, excluded.former_province)
        """;

    /// <summary>Adds what is missing and changes what differs; returns how many rows that were.</summary>
    public static async Task<int> ApplyAsync(NpgsqlDataSource database, ImmutableArray<Commune> communes, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(Upsert, connection)
        {
            Parameters =
            {
                new() { Value = communes.Select(commune => commune.Code).ToArray() },
                new() { Value = communes.Select(commune => commune.Type).ToArray() },
                new() { Value = communes.Select(commune => commune.Name).ToArray() },
                new() { Value = communes.Select(commune => commune.Lat).ToArray() },
                new() { Value = communes.Select(commune => commune.Lon).ToArray() },
                new() { Value = communes.Select(commune => commune.AreaKm2).ToArray() },
                new() { Value = communes.Select(commune => commune.FormerProvince).ToArray() },
            },
        };
        var changed = await command.ExecuteNonQueryAsync(cancellation);
        if (changed > 0)
        {
            await AccessRevision.BumpAsync(connection, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return changed;
    }
}
