using Npgsql;

namespace CampaignHub.Api.Access;

/// <summary>The counter that tells every node that rights or directories have changed.</summary>
internal static class AccessRevision
{
    /// <summary>Counts up; to be called in the transaction that makes the change, as its last statement (the row is locked until commit).</summary>
    public static async Task BumpAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("UPDATE access_revision SET revision = revision + 1", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The number in force.</summary>
    public static async Task<long> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT revision FROM access_revision");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
