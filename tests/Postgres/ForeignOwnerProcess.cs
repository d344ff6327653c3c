namespace CampaignHub.Postgres.Tests;

/// <summary>The other side of <see cref="ForeignOwner"/>; explicit, so ordinary runs leave it out.</summary>
public sealed class ForeignOwnerProcess
{
    internal const string FolderVariable = "HUB_TEST_OWNED_FOLDER";
    internal const string Ready = "owner-is-ready ";

    [Fact(Explicit = true)]
    public async Task Own()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.NotNull(folder);
        await using var server = await PrivatePostgres.StartAsync(Servers.Small(folder), cancellation);
        await Console.Out.WriteLineAsync(("\n" + Ready + server.ConnectionString).AsMemory(), cancellation);

        await using var input = Console.OpenStandardInput();
        Assert.Equal(0, await input.ReadAsync(new byte[1], cancellation));
    }
}
