using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Programs;
using CampaignHub.Host;
using CampaignHub.Host.Hosting;
using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;

namespace CampaignHub.Grains.Tests;

/// <summary>A whole silo on a database of its own, without the web host; started and stopped by the test.</summary>
public sealed class Silo : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DirectoryInfo _folder;

    private Silo(IHost host, DirectoryInfo folder, string database) => (_host, _folder, Database) = (host, folder, database);

    /// <summary>Connection string.</summary>
    public string Database { get; }

    /// <summary>Services of the host.</summary>
    public IServiceProvider Services => _host.Services;

    private IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts a silo on a database; a fresh one when none is given.</summary>
    public static async Task<Silo> StartAsync(PostgresServer postgres, string? database = null, Action<IServiceCollection>? configure = null)
    {
        var connection = database ?? await postgres.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("campaignhub-silo-");
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(Province.Value);
        builder.Services.AddMetrics();
        builder.AddCampaignSilo(new SiloOptions(connection, folder.FullName, Path.Combine(folder.FullName, "anchors"))
        {
            Ports = SiloPorts.PickFree(),
            Timings = new GrainTimings { SnapshotEntries = 1 },
        });
        configure?.Invoke(builder.Services);
        var silo = new Silo(builder.Build(), folder, connection);
        await silo._host.StartAsync(TestContext.Current.CancellationToken);
        return silo;
    }

    public IVillageTeamGrain Team(string code) => Grains.GetGrain<IVillageTeamGrain>(code);

    public ICommuneGrain Commune(string code) => Grains.GetGrain<ICommuneGrain>(code);

    public ICampaignDayGrain Day(DateOnly date) => Grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date));

    /// <summary>Runs SQL on the silo's database; gives the number of rows.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Stops it as Ctrl-C does.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Lazy<ProvinceData> Province { get; } = new(() =>
    {
        var folder = Path.Combine(Repository.Root, "programs");
        var program = ProgramFile.Parse(File.ReadAllBytes(Path.Combine(folder, "lam-dong-2026.json")));
        return new ProvinceData(program, CommuneFile.Parse(File.ReadAllText(Path.Combine(folder, program.Province.CommunesFile))));
    });
}
