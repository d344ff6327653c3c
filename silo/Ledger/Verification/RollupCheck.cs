using CampaignHub.Ledger.Reading;
using CampaignHub.Ledger.Statistics;
using Npgsql;

namespace CampaignHub.Ledger.Verification;

/// <summary>Sums the ledger up to where the stored figures reach, and compares each stored figure with it.</summary>
internal sealed class RollupCheck(NpgsqlDataSource database, VerifyReport report)
{
    private const int TimeoutSeconds = 3_600;
    private const int MostFindings = 20;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var command = Sql.Command(connection, $"{RollupLines.Different} LIMIT {MostFindings}");
        command.CommandTimeout = TimeoutSeconds;
        try
        {
            foreach (var place in await Sql.ListAsync(command, row => row.GetString(0), cancellation))
            {
                report.Add(null, null, $"the stored figures of {place} are not the sum of the entries; rebuild-statistics makes them again");
            }
        }
        catch (PostgresException exception) when (exception.SqlState is ['2', '2', ..])
        {
            // The streams' own check names the entry that cannot be read.
            report.Add(null, null, $"The stored figures cannot be compared: {exception.MessageText}");
        }
    }
}
