using System.Globalization;
using CampaignHub.Domain.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.LoadTests.Year;

/// <summary>Writes entries into the ledger of a server that is not running, by binary COPY: millions in minutes.</summary>
internal sealed class LedgerFill(NpgsqlDataSource database)
{
    private const int Writers = 2;
    private const string Columns =
        "team_code, number, id, leg, type, account, subject, date, commune_code, occurred_at, recorded_at, actor, kind, check_ins, households, people, results, staff, outreach_quantity, outreach_channel, member_number, source, hash";

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
        await using var copy = await connection.BeginBinaryImportAsync($"COPY entry ({Columns}) FROM STDIN (FORMAT binary)", cancellation);
        copy.Timeout = TimeSpan.FromMinutes(10);
        foreach (var (team, count) in shares)
        {
            foreach (var entry in year.Of(team, count))
                await WriteAsync(copy, entry, cancellation);
            written(count);
        }

        await copy.CompleteAsync(cancellation);
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
