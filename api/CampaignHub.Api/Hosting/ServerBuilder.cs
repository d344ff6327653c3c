using CampaignHub.Api.Access;
using CampaignHub.Api.Accounts;
using CampaignHub.Api.Announcements;
using CampaignHub.Api.ApiKeys;
using CampaignHub.Api.Audit;
using CampaignHub.Api.Awards;
using CampaignHub.Api.Calendar;
using CampaignHub.Api.CampaignDays;
using CampaignHub.Api.CheckIns;
using CampaignHub.Api.Curves;
using CampaignHub.Api.Demo;
using CampaignHub.Api.DepartmentReports;
using CampaignHub.Api.Devices;
using CampaignHub.Api.Difficulties;
using CampaignHub.Api.Forecasts;
using CampaignHub.Api.Health;
using CampaignHub.Api.Http;
using CampaignHub.Api.Indicators;
using CampaignHub.Api.Live;
using CampaignHub.Api.Materials;
using CampaignHub.Api.Pages;
using CampaignHub.Api.PeriodicReports;
using CampaignHub.Api.Places;
using CampaignHub.Api.Programs;
using CampaignHub.Api.Publication;
using CampaignHub.Api.Replays;
using CampaignHub.Api.Roster;
using CampaignHub.Api.SignIn;
using CampaignHub.Api.Statistics;
using CampaignHub.Api.SystemInfo;
using CampaignHub.Api.TeamDays;
using CampaignHub.Api.TeamTargets;
using CampaignHub.Api.Totals;
using CampaignHub.Api.Work;
using CampaignHub.Host;
using CampaignHub.Host.Hosting;
using Npgsql;

namespace CampaignHub.Api.Hosting;

/// <summary>Puts the server together: one line per feature.</summary>
internal static class ServerBuilder
{
    private const int NpgsqlDefaultPoolSize = 100;
    private const int MaxPoolSize = 50;

    public static WebApplication Build(
        Settings settings, LoadedProgram program, string connectionString, Action<IServiceCollection>? configure)
    {
        // Neither arguments nor ASPNETCORE_* reach the host, and it is never "Development": the settings are all in one place.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.ListenTo(settings);
        var start = new StartPhase();
        builder.LogCompactly(start);
        builder.Services.AddSingleton(start);
        AddServices(builder.Services, settings, program, connectionString);
        builder.AddCampaignSilo(new SiloOptions(connectionString, settings.DataFolder, settings.AnchorsFolder));
        // Behind the silo, so that they stop before it: they call grains.
        builder.Services.AddLive();
        builder.Services.AddDemo(settings);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        UsePipeline(app, settings);
        MapEndpoints(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, Settings settings, LoadedProgram program, string connectionString)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => OpenPool(connectionString));
        services.AddSingleton(program);
        services.AddSingleton(program.Program);
        services.AddSingleton(new ProvinceData(program.Program, program.Communes));
        services.AddSingleton<Deployment>();
        services.AddSingleton<Preparation>();
        services.AddHttp(settings);
        services.AddAccess();
        services.AddSignIn();
        services.AddAccounts();
        services.AddApiKeys();
        services.AddDevices();
        services.AddRoster();
        services.AddHealth();
        services.AddCheckIns();
        services.AddAudit();
        services.AddDifficulties();
        services.AddAnnouncements();
        services.AddMaterials();
        services.AddTeamTargets();
        services.AddTeamDays();
        services.AddCampaignDays();
        services.AddCurves();
        services.AddPublication();
        services.AddReplays();
        services.AddForecasts();
        services.AddWork();
        services.AddIndicators();
        services.AddStatistics();
        services.AddAwards();
        services.AddDepartmentReports();
        services.AddPeriodicReports();
        services.AddCalendar();
    }

    /// <summary>
    /// A private PostgreSQL takes 100 connections in all, and more than a few dozen only take turns on the disk: Npgsql's default
    /// of 100 is too many, another number was chosen by somebody.
    /// </summary>
    private static NpgsqlDataSource OpenPool(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.MaxPoolSize = connection.MaxPoolSize == NpgsqlDefaultPoolSize ? MaxPoolSize : connection.MaxPoolSize;
        return NpgsqlDataSource.Create(connection);
    }

    private static void UsePipeline(WebApplication app, Settings settings)
    {
        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<ProblemMiddleware>();
        app.Use((context, next) =>
        {
            SecurityHeaders.Add(context);
            return next(context);
        });
        app.UsePages(settings.WebFolder);
        app.UseRouting();
        app.UseNamedOrigins(settings);
        app.Use(BodyLimit.InvokeAsync);
        app.UseAccess();
    }

    private static void MapEndpoints(WebApplication app)
    {
        var all = app.MapByAccessTable();
        all.MapHealth();
        all.MapOpenApi("/api/v1/openapi.json");
        var api = all.MapGroup("/api/v1");
        api.MapSessions();
        api.MapAccounts();
        api.MapApiKeys();
        api.MapDevices();
        api.MapProgram();
        api.MapCommunes();
        api.MapBoundaries();
        api.MapRoster();
        api.MapSystem();
        api.MapCheckIns();
        api.MapCampaignDays();
        api.MapTotals();
        api.MapCurves();
        api.MapReplays();
        api.MapForecasts();
        api.MapIndicators();
        api.MapStatistics();
        api.MapAudit();
        api.MapDifficulties();
        api.MapAnnouncements();
        api.MapMaterials();
        api.MapTeamTargets();
        api.MapTeamDays();
        api.MapPublication();
        api.MapWork();
        api.MapAwards();
        api.MapDepartmentReports();
        api.MapPeriodicReports();
        api.MapCalendar();
        all.MapLive();
        app.RequireAccessLines();
    }
}
