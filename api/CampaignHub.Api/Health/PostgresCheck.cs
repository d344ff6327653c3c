using Npgsql;

namespace CampaignHub.Api.Health;

internal sealed class PostgresCheck(NpgsqlDataSource database) : IReadinessCheck
{
    public string Name => "postgres";

    public async Task CheckAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT 1");
        await command.ExecuteScalarAsync(cancellation);
    }
}
