using CampaignHub.Testing;
using Npgsql;

namespace CampaignHub.Orleans.Tests.Storage;

/// <summary>The stored membership queries, with the parameters that Orleans' clustering provider sends.</summary>
public sealed class StoredQueryTests(PostgresServer postgres)
{
    private static readonly DateTime Start = new(2026, 11, 22, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_silo_is_added_once_changed_from_the_version_seen_and_cleaned_up_when_gone()
    {
        await using var database = await OpenAsync();
        Assert.Equal(true, await AskAsync(database, "InsertMembershipVersionKey"));
        Assert.Equal(false, await AskAsync(database, "InsertMembershipVersionKey"));

        Assert.Equal(true, await AskAsync(database, "InsertMembershipKey", version: 0));
        Assert.Equal(false, await AskAsync(database, "InsertMembershipKey", version: 1));
        Assert.Equal(false, await AskAsync(database, "UpdateMembershipKey", version: 0, status: 6));
        Assert.Equal(1, await CountAsync(database, "GatewaysQueryKey"));

        Assert.Equal(true, await AskAsync(database, "UpdateMembershipKey", version: 1, status: 6));
        Assert.Equal(0, await CountAsync(database, "GatewaysQueryKey"));
        await AskAsync(database, "UpdateIAmAlivetimeKey", alive: Start.AddHours(1));
        await AskAsync(database, "CleanupDefunctSiloEntriesKey", alive: Start.AddHours(1));
        Assert.Equal(Start.AddHours(1), await SingleAsync(database, "MembershipReadRowKey", "IAmAliveTime"));

        await AskAsync(database, "CleanupDefunctSiloEntriesKey", alive: Start.AddHours(2));
        Assert.Equal(DBNull.Value, await SingleAsync(database, "MembershipReadAllKey", "Address"));
        Assert.Equal(2, await SingleAsync(database, "MembershipReadRowKey", "Version"));
    }

    [Fact]
    public async Task A_silo_that_is_not_there_is_not_changed_and_the_version_stays()
    {
        await using var database = await OpenAsync();
        await AskAsync(database, "InsertMembershipVersionKey");

        Assert.Equal(false, await AskAsync(database, "UpdateMembershipKey", version: 0, status: 6));

        Assert.Equal(0, await SingleAsync(database, "MembershipReadAllKey", "Version"));
    }

    [Fact]
    public async Task A_cluster_is_deleted_whole()
    {
        await using var database = await OpenAsync();
        await AskAsync(database, "InsertMembershipVersionKey");
        await AskAsync(database, "InsertMembershipKey", version: 0);

        await AskAsync(database, "DeleteMembershipTableEntriesKey");

        Assert.Equal(0, await CountAsync(database, "MembershipReadAllKey"));
    }

    private async Task<NpgsqlDataSource> OpenAsync() => NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());

    private static async Task<object?> AskAsync(NpgsqlDataSource database, string query, int version = 0, int status = 3, DateTime? alive = null)
    {
        await using var command = await CommandAsync(database, query, version, status, alive ?? Start);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> CountAsync(NpgsqlDataSource database, string query)
    {
        await using var command = await CommandAsync(database, query, version: 0, status: 3, Start);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var count = 0;
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            count++;
        }

        return count;
    }

    private static async Task<object?> SingleAsync(NpgsqlDataSource database, string query, string column)
    {
        await using var command = await CommandAsync(database, query, version: 0, status: 3, Start);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        var value = reader[column];
        Assert.False(await reader.ReadAsync(TestContext.Current.CancellationToken));
        return value;
    }

    private static async Task<NpgsqlCommand> CommandAsync(NpgsqlDataSource database, string query, int version, int status, DateTime alive)
    {
        await using var text = database.CreateCommand("SELECT QueryText FROM OrleansQuery WHERE QueryKey = $1");
        text.Parameters.AddWithValue(query);
        var command = database.CreateCommand((string)(await text.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
        (string Name, object Value)[] parameters =
        [
            ("DeploymentId", "campaignhub"), ("Address", "127.0.0.1"), ("Port", 11111), ("Generation", 1), ("SiloName", "silo"),
            ("HostName", "host"), ("Status", status), ("ProxyPort", 30000), ("SuspectTimes", ""), ("StartTime", Start),
            ("IAmAliveTime", alive), ("Version", version),
        ];
        foreach (var (name, value) in parameters.Where(parameter => command.CommandText.Contains($"@{parameter.Name}", StringComparison.Ordinal)))
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
