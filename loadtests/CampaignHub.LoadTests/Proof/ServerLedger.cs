using CampaignHub.Postgres;
using Npgsql;

namespace CampaignHub.LoadTests.Proof;

/// <summary>Counts in the ledger itself, past the server and its totals.</summary>
internal static class ServerLedger
{
    /// <summary>The sum of check-ins in the entries of a date that count (records held for a decision do not).</summary>
    public static async Task<long> CheckInsAsync(string dataFolder, DateOnly date, CancellationToken cancellation)
    {
        var options = new PostgresSourceOptions(dataFolder, Environment.GetEnvironmentVariable("CAMPAIGNHUB_POSTGRES")) { Beside = true };
        await using var postgres = await PostgresSource.OpenAsync(options, cancellation);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = database.CreateCommand(
            "SELECT coalesce(sum(check_ins), 0)::bigint FROM entry WHERE date = $1 AND account = 1");
        command.Parameters.Add(new() { Value = date });
        command.CommandTimeout = 120;
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
