using Npgsql;

namespace CampaignHub.Api.Hosting;

/// <summary>What the database is for. Demonstration data and real records never meet in one.</summary>
internal sealed class Deployment(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Marks a new database, or checks the mark of an old one.</summary>
    /// <exception cref="StartException">The database is of the other sort.</exception>
    public async Task ClaimAsync(bool demo, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("""
            WITH claimed AS (
                INSERT INTO deployment (demo, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING demo)
            SELECT demo FROM claimed UNION ALL SELECT demo FROM deployment LIMIT 1
            """);
        command.Parameters.Add(new() { Value = demo });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        var isDemo = (bool)(await command.ExecuteScalarAsync(cancellation))!;
        if (isDemo == demo)
        {
            return;
        }

        throw isDemo
            ? new StartException("--demo", "this database holds a demonstration; start it with --demo, or name another data folder or database for real work.")
            : new StartException("--demo", "this database is for real work; name another data folder or database for a demonstration.");
    }
}
