using System.Diagnostics;

namespace CampaignHub.Postgres.Tests;

public sealed class AccountTests : IDisposable
{
    private readonly DirectoryInfo _folder = Servers.TemporaryFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Root_hands_the_server_to_another_user_even_under_a_folder_closed_to_it()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can hand a server to another user.");
        Assert.Equal(UnixFileMode.None, _folder.UnixFileMode & UnixFileMode.OtherExecute);
        var folder = Path.Combine(_folder.FullName, "postgres");
        await using var server = await PrivatePostgres.StartAsync(Servers.Small(folder), Cancellation);

        var user = (await File.ReadAllLinesAsync($"/proc/{Servers.ProcessOf(folder)}/status", Cancellation))
            .Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        Assert.NotEqual("0", user);
        Assert.Equal(1, await Servers.ScalarAsync(server.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task Root_runs_binaries_that_lie_under_a_folder_closed_to_the_other_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can hand a server to another user.");
        var found = await Brought.FindAsync();
        var installation = Path.Combine(_folder.FullName, "installation");
        await CopyAsync(Path.GetDirectoryName(found.Folder)!, installation);

        var options = Servers.Small(Path.Combine(_folder.FullName, "postgres"));
        await using var server = await PrivatePostgres.StartAsync(
            options with { Search = new PostgresSearch { Given = Path.Combine(installation, "bin") } }, Cancellation);
        Assert.Equal(1, await Servers.ScalarAsync(server.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task Somebody_who_is_not_root_runs_it_themselves()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "This whole run is by somebody who is not root.");
        string[] nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];
        var readable = await Command.RunAsync(
            new Command(nobody[0], [.. nobody[1..], "test", "-r", typeof(AccountTests).Assembly.Location]), TimeSpan.FromSeconds(10), Cancellation);
        Assert.SkipUnless(readable.Succeeded, "The build output lies in a folder closed to other users.");

        var folder = Path.Combine(Path.GetTempPath(), "hub-" + Guid.CreateVersion7().ToString("N"));
        await new PostgresAccount(65534, 65534, Capability: null).CreateFolderAsync(folder, Cancellation);
        try
        {
            using var owner = await ForeignOwner.StartAsync(Path.Combine(folder, "postgres"), nobody);
            Assert.Equal(1, await Servers.ScalarAsync(owner.ConnectionString, "SELECT 1"));
            await owner.EndAsync();
            Assert.False(File.Exists(Path.Combine(folder, "postgres", "cluster", "postmaster.pid")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CopyAsync(string from, string to)
    {
        using var copy = Process.Start("cp", ["-a", from, to]);
        await copy.WaitForExitAsync(Cancellation);
        Assert.Equal(0, copy.ExitCode);
    }
}
