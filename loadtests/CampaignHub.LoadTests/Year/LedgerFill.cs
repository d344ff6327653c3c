using System.Globalization;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.LoadTests.Year;

/// <summary>Writes entries into the ledger of a server that is not running, by binary COPY: millions in minutes.</summary>
internal sealed class LedgerFill(NpgsqlDataSource database)
{
    private const int Writers = 2;
    private const string Columns =
        "team_code, number, id, leg, type, account, subject, date, commune_code, occurred_at, recorded_at, actor, kind, check_ins, households, people, results, staff, outreach_quantity, outreach_channel, member_number, source, private_digest, hash";
    private const string PrivateColumns = "team_code, number, salt, latitude_e7, longitude_e7, accuracy_metres, mock, household_number";

    /// <summary>Every active team, by code.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT code FROM team WHERE active ORDER BY code");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var teams = new List<string>();
        while (await reader.ReadAsync(cancellation))
            teams.Add(reader.GetString(0));
        return teams;
    }

    /// <summary>Writes the records of all teams.</summary>
    public async Task WriteAsync(YearOfWork year, IReadOnlyList<(string Team, int Count)> shares, Action<int> written, CancellationToken cancellation)
    {
        var portions = Enumerable.Range(0, Writers).Select(writer => shares.Where((_, index) => index % Writers == writer).ToList());
        await Task.WhenAll(portions.Select(portion => Task.Run(() => WritePortionAsync(year, portion, written, cancellation), cancellation)));
    }

    private async Task WritePortionAsync(YearOfWork year, List<(string Team, int Count)> shares, Action<int> written, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var privateConnection = await database.OpenConnectionAsync(cancellation);
        await using var entries = await BeginAsync(connection, $"entry ({Columns})", cancellation);
        await using var privateParts = await BeginAsync(privateConnection, $"entry_private ({PrivateColumns})", cancellation);
        foreach (var (team, count) in shares)
        {
            foreach (var entry in year.Of(team, count))
            {
                await WriteAsync(entries, entry, cancellation);
                if (entry.Private is { Location: { } place } part)
                    await WritePrivateAsync(privateParts, entry, place, part.HouseholdNumber, cancellation);
            }

            written(count);
        }

        await entries.CompleteAsync(cancellation);
        await privateParts.CompleteAsync(cancellation);
    }

    private static async Task<NpgsqlBinaryImporter> BeginAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT binary)", cancellation);
        copy.Timeout = TimeSpan.FromMinutes(10);
        return copy;
    }

    private static async Task WritePrivateAsync(
        NpgsqlBinaryImporter copy, LedgerEntry entry, Position place, int? household, CancellationToken cancellation)
    {
        await copy.StartRowAsync(cancellation);
        await copy.WriteAsync(entry.Body.TeamCode, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(entry.Number, NpgsqlDbType.Bigint, cancellation);
        await copy.WriteAsync(entry.Salt.ToArray(), NpgsqlDbType.Bytea, cancellation);
        await copy.WriteAsync(place.LatitudeE7, NpgsqlDbType.Integer, cancellation);
        await copy.WriteAsync(place.LongitudeE7, NpgsqlDbType.Integer, cancellation);
        await WriteOptionalAsync(copy, place.AccuracyMetres, NpgsqlDbType.Integer, cancellation);
        await copy.WriteAsync(place.Mock, NpgsqlDbType.Boolean, cancellation);
        await WriteOptionalAsync(copy, household, NpgsqlDbType.Integer, cancellation);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, LedgerEntry entry, CancellationToken cancellation)
    {
        var body = entry.Body;
        await copy.StartRowAsync(cancellation);
        await copy.WriteAsync(body.TeamCode, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(entry.Number, NpgsqlDbType.Bigint, cancellation);
        await copy.WriteAsync(entry.Id, NpgsqlDbType.Uuid, cancellation);
        await copy.WriteAsync(entry.Leg, NpgsqlDbType.Smallint, cancellation);
        await copy.WriteAsync((short)entry.Type, NpgsqlDbType.Smallint, cancellation);
        await copy.WriteAsync((short)entry.Account, NpgsqlDbType.Smallint, cancellation);
        await copy.WriteAsync(entry.Subject, NpgsqlDbType.Uuid, cancellation);
        await copy.WriteAsync(entry.Date, NpgsqlDbType.Date, cancellation);
        await copy.WriteAsync(body.TeamCode[..5], NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(body.OccurredAt, NpgsqlDbType.TimestampTz, cancellation);
        await copy.WriteAsync(entry.RecordedAt, NpgsqlDbType.TimestampTz, cancellation);
        await copy.WriteAsync(entry.Actor, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(body.Kind, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(entry.Sign, NpgsqlDbType.Integer, cancellation);
        await copy.WriteAsync(body.Households, NpgsqlDbType.Integer, cancellation);
        await copy.WriteAsync(body.People, NpgsqlDbType.Integer, cancellation);
        await WriteOptionalAsync(copy, Json(entry), NpgsqlDbType.Jsonb, cancellation);
        await WriteOptionalAsync(copy, body.Staff, NpgsqlDbType.Integer, cancellation);
        await WriteOptionalAsync(copy, body.Outreach?.Quantity, NpgsqlDbType.Integer, cancellation);
        await WriteOptionalAsync(copy, body.Outreach?.Channel, NpgsqlDbType.Text, cancellation);
        await WriteOptionalAsync(copy, body.MemberNumber, NpgsqlDbType.Integer, cancellation);
        await WriteOptionalAsync(copy, body.Source, NpgsqlDbType.Text, cancellation);
        await WriteOptionalAsync(copy, entry.PrivateDigest.IsEmpty ? null : entry.PrivateDigest.ToArray(), NpgsqlDbType.Bytea, cancellation);
        await copy.WriteAsync(entry.Hash.ToArray(), NpgsqlDbType.Bytea, cancellation);
    }

    private static Task WriteOptionalAsync(NpgsqlBinaryImporter copy, object? value, NpgsqlDbType type, CancellationToken cancellation) =>
        value is null ? copy.WriteNullAsync(cancellation) : copy.WriteAsync(value, type, cancellation);

    private static string? Json(LedgerEntry entry)
    {
        var results = entry.Body.Results;
        return results.IsEmpty ? null : $"{{{string.Join(',', results.Codes.Zip(results.Values, (code, value) => string.Create(CultureInfo.InvariantCulture, $"\"{code}\":{value}")))}}}";
    }
}
