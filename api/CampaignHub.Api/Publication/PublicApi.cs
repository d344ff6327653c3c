using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Publication;

/// <summary>What everybody may see without signing in: totals of campaign days, no positions, no ranking, no small numbers.</summary>
internal static class PublicApi
{
    /// <summary>Browsers and proxies may keep it as long as the server itself does.</summary>
    private const string CacheControl = "public, max-age=10";

    private static readonly Problem s_off = new(404, "public-page-off", "The public page is switched off.");

    public static IServiceCollection AddPublication(this IServiceCollection services)
    {
        services.AddSingleton<PublicSettings>();
        services.AddSingleton<IAccessData>(provider => provider.GetRequiredService<PublicSettings>());
        services.AddSingleton<IPublishedFigures, PublishedFigures>();
        services.AddSingleton<PublicDayMaker>();
        services.AddSingleton<PublicDays>();
        services.AddSingleton<PublicAwards>();
        return services;
    }

    public static void MapPublication(this IEndpointRouteBuilder api)
    {
        var page = api.MapGroup("/public").WithTags("Public page");
        page.MapGet("/days", ListAsync)
            .LimitedByAddress(AddressLimit.PublicPage)
            .Produces<PublicDayList>()
            .WithSummary("Campaign days that are published, newest first; final ones, and running ones where switched on.");
        page.MapGet("/days/{date}", GetAsync)
            .LimitedByAddress(AddressLimit.PublicPage)
            .Produces<PublicDayBody>()
            .WithSummary("Totals of a published day; counts from 1 to 4 are withheld (null).");
        page.MapGet("/awards", GetAwardsAsync)
            .LimitedByAddress(AddressLimit.PublicPage)
            .Produces<PublicAwardList>()
            .WithSummary("Decisions on awards that are published, newest first; members by their numbers.");
        page.MapGet("/settings", GetSettings).WithSummary("What the public page shows.");
        page.MapPut("/settings", SaveSettingsAsync).WithSummary("Switches the public page on or off, and days under way with it.");
    }

    private static async Task<Results<FileContentHttpResult, Problem>> ListAsync(
        PublicSettings settings, PublicDays days, HttpContext context)
    {
        if (!settings.Enabled)
        {
            return s_off;
        }

        var list = await days.GetListAsync(context.RequestAborted);
        return list.ToResult(context, CacheControl);
    }

    private static async Task<Results<FileContentHttpResult, Problem>> GetAsync(
        DateOnly date, PublicSettings settings, PublicDays days, HttpContext context)
    {
        if (!settings.Enabled)
        {
            return s_off;
        }

        var day = await days.FindAsync(date, context.RequestAborted);
        return day is null ? Problems.NotFound : day.ToResult(context, CacheControl);
    }

    private static async Task<Results<FileContentHttpResult, Problem>> GetAwardsAsync(
        PublicSettings settings, PublicAwards awards, HttpContext context)
    {
        if (!settings.Enabled)
        {
            return s_off;
        }

        var list = await awards.GetAsync(context.RequestAborted);
        return list.ToResult(context, CacheControl);
    }

    private static Ok<PublicSettingsBody> GetSettings(PublicSettings settings) =>
        TypedResults.Ok(new PublicSettingsBody(settings.Enabled, settings.ShowRunning));

    private static async Task<Results<Ok<PublicSettingsBody>, Problem>> SaveSettingsAsync(
        PublicSettingsBody body, Caller caller, PublicSettings settings, AccessState access, CancellationToken cancellation)
    {
        if (body is not { Enabled: { } enabled, ShowRunning: { } showRunning })
        {
            return Problems.InvalidRequest("Send enabled and showRunning, each true or false.");
        }

        await settings.SaveAsync(enabled, showRunning, caller.Actor, cancellation);
        await access.RefreshAsync(cancellation);
        return TypedResults.Ok(body);
    }
}
