using Npgsql;

namespace CampaignHub.Api.Audit;

/// <summary>Names of those who made changes, for people to read; the log itself holds none.</summary>
internal sealed class ActorNames(NpgsqlDataSource database)
{
    /// <summary>A device has the name its owner gave it, which may be the owner's own: only the team is told of it, unless asked.</summary>
    private const string Names = """
        SELECT 'staff:' || id, display_name FROM staff_account WHERE id = ANY ($1)
        UNION ALL
        SELECT 'device:' || d.id, CASE WHEN $3 THEN t.name || ' · ' || d.name ELSE t.name END
        FROM device d JOIN team t ON t.code = d.team_code WHERE d.id = ANY ($2)
        """;

    /// <summary>Names by actor; who has none is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        IEnumerable<string> actors, bool withPersonal, CancellationToken cancellation)
    {
        var distinct = actors.Distinct(StringComparer.Ordinal).ToList();
        await using var command = database.CreateCommand(Names);
        command.Parameters.Add(new() { Value = NumbersOf(distinct, "staff:") });
        command.Parameters.Add(new() { Value = NumbersOf(distinct, "device:") });
        command.Parameters.Add(new() { Value = withPersonal });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            names[reader.GetString(0)] = reader.GetString(1);
        }

        return names;
    }

    private static long[] NumbersOf(IEnumerable<string> actors, string kind) =>
        [.. actors.Where(actor => actor.StartsWith(kind, StringComparison.Ordinal))
            .Select(actor => long.TryParse(actor.AsSpan(kind.Length), out var id) ? id : 0)];
}
