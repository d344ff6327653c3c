using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Announcements;

/// <summary>Which announcements to list.</summary>
/// <param name="Commune">Those that go to this commune; null for all.</param>
/// <param name="Team">Those that go to this team; null for all.</param>
/// <param name="WithExpired">Also those that are over.</param>
internal sealed record AnnouncementFilter(string? Commune, string? Team, bool WithExpired, long? After, int Limit);

/// <summary>Announcements in PostgreSQL.</summary>
internal sealed class AnnouncementStore(NpgsqlDataSource database, TimeProvider time)
{
    private const NpgsqlDbType Texts = NpgsqlDbType.Array | NpgsqlDbType.Text;
    private const string Columns = "id, text, unit, commune_codes, team_codes, created_at, valid_until";

    /// <summary>Announces; durable when this returns.</summary>
    public async Task<AnnouncementItem> AddAsync(
        string text, Audience audience, DateTime validUntil, string unit, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"""
            INSERT INTO announcement (text, commune_codes, team_codes, unit, actor, created_at, valid_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING {Columns}
            """);
        var values = command.Parameters;
        values.AddText(text);
        values.Add(Texts, audience.CommuneCodes);
        values.Add(Texts, audience.TeamCodes);
        values.AddText(unit);
        values.AddText(actor);
        values.Add(NpgsqlDbType.TimestampTz, now);
        values.Add(NpgsqlDbType.TimestampTz, validUntil);
        var made = (await RosterSql.ListAsync(command, Read, cancellation))[0];
        await AuditLog.AppendAsync(connection, [EntryOf(actor, "announcement.made", made)], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return made;
    }

    /// <summary>A page, newest first.</summary>
    public async Task<AnnouncementPage> ReadAsync(AnnouncementFilter filter, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"""
            SELECT {Columns} FROM announcement
            WHERE withdrawn_at IS NULL AND ($1 OR valid_until > $2)
                AND ($3 IS NULL OR commune_codes IS NULL OR $3 = ANY (commune_codes))
                AND ($4 IS NULL OR team_codes IS NULL OR $4 = ANY (team_codes))
                AND ($5 IS NULL OR id < $5)
            ORDER BY id DESC LIMIT $6
            """);
        var values = command.Parameters;
        values.Add(NpgsqlDbType.Boolean, filter.WithExpired);
        values.Add(NpgsqlDbType.TimestampTz, time.GetUtcNow());
        values.AddText(filter.Commune);
        values.AddText(filter.Team);
        values.Add(NpgsqlDbType.Bigint, filter.After);
        values.Add(NpgsqlDbType.Integer, filter.Limit + 1);
        var rows = await RosterSql.ListAsync(command, Read, cancellation);
        return new AnnouncementPage([.. rows.Take(filter.Limit)], rows.Count > filter.Limit ? rows[filter.Limit - 1].Id : null);
    }

    /// <summary>Withdraws one of a commune, or any (null); false when there is none to withdraw.</summary>
    public async Task<bool> WithdrawAsync(long id, string? commune, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"""
            UPDATE announcement SET withdrawn_at = $2
            WHERE id = $1 AND withdrawn_at IS NULL AND ($3 IS NULL OR (unit = 'commune' AND commune_codes = ARRAY[$3]))
            RETURNING {Columns}
            """);
        command.Parameters.Add(NpgsqlDbType.Bigint, id);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, now);
        command.Parameters.AddText(commune);
        if (await RosterSql.ListAsync(command, Read, cancellation) is not [var withdrawn])
        {
            return false;
        }

        await AuditLog.AppendAsync(connection, [EntryOf(actor, "announcement.withdrawn", withdrawn)], now, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The text itself stays out of the log: it may name somebody.</summary>
    private static AuditEntry EntryOf(string actor, string action, AnnouncementItem item) => new(actor, action, $"announcement:{item.Id}")
    {
        CommuneCode = item.CommuneCodes is [var only] ? only : null,
        After = new JsonObject
        {
            ["communeCodes"] = item.CommuneCodes is { } communes ? new JsonArray([.. communes.Select(code => JsonValue.Create(code))]) : null,
            ["teamCodes"] = item.TeamCodes is { } teams ? new JsonArray([.. teams.Select(code => JsonValue.Create(code))]) : null,
            ["validUntil"] = item.ValidUntil.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        },
    };

    private static AnnouncementItem Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2),
        row.IsDBNull(3) ? null : row.GetFieldValue<string[]>(3),
        row.IsDBNull(4) ? null : row.GetFieldValue<string[]>(4),
        new DateTimeOffset(row.GetDateTime(5), TimeSpan.Zero),
        new DateTimeOffset(row.GetDateTime(6), TimeSpan.Zero));
}
