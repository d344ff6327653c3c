using System.IO.Compression;
using System.Text.Json.Serialization;
using CampaignHub.Api.Accounts;
using CampaignHub.Api.Announcements;
using CampaignHub.Api.ApiKeys;
using CampaignHub.Api.Audit;
using CampaignHub.Api.Awards;
using CampaignHub.Api.Calendar;
using CampaignHub.Api.CampaignDays;
using CampaignHub.Api.CheckIns;
using CampaignHub.Api.Curves;
using CampaignHub.Api.DepartmentReports;
using CampaignHub.Api.Devices;
using CampaignHub.Api.Difficulties;
using CampaignHub.Api.Forecasts;
using CampaignHub.Api.Health;
using CampaignHub.Api.Hosting;
using CampaignHub.Api.Indicators;
using CampaignHub.Api.Indicators.Models;
using CampaignHub.Api.Indicators.Register;
using CampaignHub.Api.Indicators.Targets;
using CampaignHub.Api.Materials;
using CampaignHub.Api.PeriodicReports;
using CampaignHub.Api.Places;
using CampaignHub.Api.Publication;
using CampaignHub.Api.Replays;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Roster.Import;
using CampaignHub.Api.SignIn;
using CampaignHub.Api.Statistics;
using CampaignHub.Api.SystemInfo;
using CampaignHub.Api.TeamDays;
using CampaignHub.Api.TeamTargets;
using CampaignHub.Api.Totals;
using CampaignHub.Api.Work;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace CampaignHub.Api.Http;

internal static class HttpServices
{
    /// <summary>JSON, errors, forwarded headers, compression of pages, the OpenAPI document.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services, Settings settings)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            var chain = json.SerializerOptions.TypeInfoResolverChain;
            chain.Insert(0, HttpJsonContext.Default);
            chain.Insert(0, HealthJsonContext.Default);
            chain.Insert(0, SignInJsonContext.Default);
            chain.Insert(0, AccountsJsonContext.Default);
            chain.Insert(0, ApiKeysJsonContext.Default);
            chain.Insert(0, DevicesJsonContext.Default);
            chain.Insert(0, PlacesJsonContext.Default);
            chain.Insert(0, RosterJsonContext.Default);
            chain.Insert(0, ImportJsonContext.Default);
            chain.Insert(0, SystemJsonContext.Default);
            chain.Insert(0, CheckInsJsonContext.Default);
            chain.Insert(0, CampaignDaysJsonContext.Default);
            chain.Insert(0, CurvesJsonContext.Default);
            chain.Insert(0, TotalsJsonContext.Default);
            chain.Insert(0, AuditJsonContext.Default);
            chain.Insert(0, DifficultiesJsonContext.Default);
            chain.Insert(0, AnnouncementsJsonContext.Default);
            chain.Insert(0, MaterialsJsonContext.Default);
            chain.Insert(0, TeamTargetsJsonContext.Default);
            chain.Insert(0, TeamDaysJsonContext.Default);
            chain.Insert(0, PublicJsonContext.Default);
            chain.Insert(0, ReplaysJsonContext.Default);
            chain.Insert(0, ForecastsJsonContext.Default);
            chain.Insert(0, WorkJsonContext.Default);
            chain.Insert(0, IndicatorsJsonContext.Default);
            chain.Insert(0, FiguresJsonContext.Default);
            chain.Insert(0, ModelsJsonContext.Default);
            chain.Insert(0, IndicatorTargetsJsonContext.Default);
            chain.Insert(0, AwardsJsonContext.Default);
            chain.Insert(0, StatisticsJsonContext.Default);
            chain.Insert(0, DepartmentReportsJsonContext.Default);
            chain.Insert(0, PeriodicReportsJsonContext.Default);
            chain.Insert(0, CalendarJsonContext.Default);
        });

        // A body that is not understood becomes an exception, which knows where the mistake is; the middleware words it.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var network in settings.TrustedProxies)
            {
                headers.KnownIPNetworks.Add(network);
            }
        });
        services.AddResponseCompression(compression =>
        {
            // Pages and scripts hold no secrets, so compressing them under TLS gives nothing away; the api is not compressed.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/manifest+json", "image/svg+xml"];
        });
        // The quickest level, which is the default, sends a phone on a bad line a third more than need be.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        return services.AddNamedOrigins(settings).AddOpenApiDocument();
    }
}
