using System.Collections.Concurrent;
using Npgsql;

namespace CampaignHub.Api.Live;

/// <summary>
/// Numbers of frames, per group: without holes while the server runs, and above every number used before, because each
/// start takes a new epoch from a PostgreSQL sequence. They stay below 2⁵³, exact in every JSON reader.
/// </summary>
internal sealed class FrameNumbers(NpgsqlDataSource database)
{
    private const int FramesPerEpochBits = 31;

    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);
    private readonly Lazy<long> _start = new(() => Epoch(database) << FramesPerEpochBits);

    /// <summary>The number of the group's last frame; frames that follow are above it.</summary>
    public long Last(string group) => _last.GetValueOrDefault(group, _start.Value);

    /// <summary>The number of the group's next frame. One caller per group at a time.</summary>
    public long Next(string group) => _last[group] = Last(group) + 1;

    private static long Epoch(NpgsqlDataSource database)
    {
        using var command = database.CreateCommand("SELECT nextval('live_epoch')");
        return (long)command.ExecuteScalar()!;
    }
}
