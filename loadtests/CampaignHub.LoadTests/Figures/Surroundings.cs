using System.Globalization;
using System.Runtime.InteropServices;
using CampaignHub.LoadTests.Api;

namespace CampaignHub.LoadTests.Figures;

/// <summary>Where figures were taken: without it they say nothing.</summary>
public sealed record Surroundings(
    DateTimeOffset At, string Machine, string Commit, string Durability, string Orleans, string Postgres, string Generator)
{
    /// <param name="server">As the server says of itself; its durability settings are asked of PostgreSQL, not assumed.</param>
    public static Surroundings Of(ServerFacts server, string commit) => new(
        TimeProvider.System.GetUtcNow(),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores {RuntimeInformation.ProcessArchitecture}, "
            + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"),
        commit,
        $"fsync {server.Fsync}, synchronous_commit {server.SynchronousCommit}",
        $"{server.OrleansSource} {server.OrleansVersion}",
        server.PostgresVersion,
        typeof(NBomber.CSharp.NBomberRunner).Assembly.GetName().Name!);

    public IEnumerable<(string Name, string Value)> Lines() =>
    [
        ("taken", At.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)),
        ("machine", Machine),
        ("commit", Commit),
        ("durability", Durability),
        ("Orleans", Orleans),
        ("PostgreSQL", Postgres),
        ("load generator", Generator),
    ];
}
