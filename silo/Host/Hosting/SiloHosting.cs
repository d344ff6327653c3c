using CampaignHub.Domain.Ports;
using CampaignHub.Grains;
using CampaignHub.Grains.Teams;
using CampaignHub.Host.Integrity;
using CampaignHub.Ledger;
using CampaignHub.Ledger.Anchors;
using CampaignHub.Ledger.Awards;
using CampaignHub.Ledger.Replays;
using CampaignHub.Ledger.Reports;
using CampaignHub.Ledger.Seals;
using CampaignHub.Ledger.Statistics;
using CampaignHub.Ledger.Work;
using CampaignHub.Ledger.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;

namespace CampaignHub.Host.Hosting;

/// <summary>Composes the silo: ledger, grains, snapshots, and the services that keep the totals right.</summary>
public static class SiloHosting
{
    private const string ServiceId = "campaignhub";

#if ORLEANS_PACKAGE
    /// <summary>Grains whose place a silo remembers: every team and commune of the nation. Room for a million, the default, takes 18 MB.</summary>
    private const int RememberedGrains = 131_072;
#endif

    /// <summary>
    /// Adds the silo. The host stops services in the reverse order: first the web server, then the integrity
    /// services, the grains, the ledger writer, so that what grains still append is written, and last the anchors.
    /// </summary>
    public static IHostApplicationBuilder AddCampaignSilo(this IHostApplicationBuilder builder, SiloOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        AddLedger(builder.Services, options);
        builder.UseOrleans(silo => Configure(silo, options));
        builder.Services.AddSingleton(options.Timings);
        builder.Services.AddSingleton<TeamReports>();
        builder.Services.AddSingleton<IntegrityMetrics>();
        builder.Services.AddHostedService<Reconciler>();
        builder.Services.AddHostedService<SelfAudit>();
        builder.Services.AddHostedService<RollupWorker>();
        return builder;
    }

    private static void AddLedger(IServiceCollection services, SiloOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton(RecordsClock.Key, (own, _) => own.GetRequiredService<TimeProvider>());
        services.TryAddSingleton(_ => NpgsqlDataSource.Create(options.ConnectionString));
        services.AddSingleton(options.Writer);
        services.AddSingleton(new AnchorFiles(options.AnchorsFolder));
        services.AddSingleton<AnchorWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<AnchorWriter>());
        services.AddSingleton<LedgerWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<LedgerWriter>());
        services.AddSingleton<ITeamLedger, TeamLedger>();
        services.AddSingleton<IDayTotalsReader, DayTotalsReader>();
        services.AddSingleton<ICampaignDayStore, CampaignDayStore>();
        services.AddSingleton<ICampaignTotalsReader, CampaignTotalsReader>();
        services.AddSingleton<IStatisticsReader, StatisticsReader>();
        services.AddSingleton<RollupStore>();
        services.AddSingleton<ICurveReader, CurveReader>();
        services.AddSingleton<IReplayReader, ReplayReader>();
        services.AddSingleton<IWorkReader, WorkReader>();
        services.AddSingleton<WorkStore>();
        services.AddSingleton<DepartmentReportStore>();
        services.AddSingleton<IDepartmentReports>(provider => provider.GetRequiredService<DepartmentReportStore>());
        services.AddSingleton<PeriodicReportStore>();
        services.AddSingleton<IAwardFiguresReader, AwardFiguresReader>();
        services.AddSingleton<IDaySealer, DaySealer>();
        services.AddSingleton<SealReader>();
        services.TryAddSingleton<IMarkingSource, MarkingSource>();
    }

    private static void Configure(ISiloBuilder silo, SiloOptions options)
    {
        var ports = options.Ports ?? SiloPorts.Keep(options.DataFolder);
        silo.UseLocalhostClustering(ports.Silo, ports.Gateway, serviceId: ServiceId, clusterId: ServiceId);
        // On the one pool of this process: a second one could take the last connections of PostgreSQL.
        silo.AddAdoNetGrainStorage(StorageNames.Snapshots, storage => storage.Configure<NpgsqlDataSource>((snapshots, database) =>
        {
            snapshots.Invariant = "Npgsql";
            snapshots.DataSource = database;
        }));
#if ORLEANS_PACKAGE
        silo.Services.AddKeyedSingleton<Orleans.Storage.IGrainStorageSerializer, Packages.SnapshotSerializer>(StorageNames.Snapshots);
        silo.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = RememberedGrains);
#endif
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromHours(1));
    }
}
