using CampaignHub.Api.Hosting;
using CampaignHub.Ledger.Statistics;
using CampaignHub.Postgres;
using Npgsql;

namespace CampaignHub.Api.Commands;

/// <summary>Makes the stored figures of statistics again from the ledger, beside a running server or without one.</summary>
internal static class RebuildStatisticsCommand
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        var settings = new SettingsReader(Environment.GetEnvironmentVariable, line).Read();
        try
        {
            await using var postgres = await PostgresSource.OpenAsync(
                new PostgresSourceOptions(settings.DataFolder, settings.Postgres) { Beside = true, Progress = Console.WriteLine });
            await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
            Console.WriteLine("Adding up the ledger …");
            Console.WriteLine($"Made again from {await new RollupStore(database).RebuildAsync(CancellationToken.None):N0} entries.");
            return 0;
        }
        catch (PostgresUnavailableException exception)
        {
            throw new StartException(exception.Message, exception);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
        {
            throw new StartException("There is no ledger in this database yet, or one of an earlier version; start the server once.", exception);
        }
    }
}
