using System.Globalization;
using Npgsql;

namespace CampaignHub.Api.CheckIns;

/// <summary>What people call the devices and accounts that the ledger knows by number.</summary>
internal sealed class ActorNames(NpgsqlDataSource database)
{
    private const string Device = "device:";
    private const string Staff = "staff:";

    /// <summary>Actor → name of the device or account; those that are neither are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> actors, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            SELECT '{Device}' || id, name FROM device WHERE id = ANY ($1)
            UNION ALL
            SELECT '{Staff}' || id, display_name FROM staff_account WHERE id = ANY ($2)
            """);
        command.Parameters.Add(new() { Value = Numbers(actors, Device) });
        command.Parameters.Add(new() { Value = Numbers(actors, Staff) });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await row.ReadAsync(cancellation))
        {
            names[row.GetString(0)] = row.GetString(1);
        }

        return names;
    }

    private static long[] Numbers(IEnumerable<string> actors, string kind) =>
    [
        .. actors.Where(actor => actor.StartsWith(kind, StringComparison.Ordinal))
            .Select(actor => long.TryParse(actor.AsSpan(kind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0),
    ];
}
