using CampaignHub.Api.Hosting;
using Microsoft.Net.Http.Headers;

namespace CampaignHub.Api.Http;

/// <summary>
/// Pages of other sites that the operator has named may read answers, with a bearer token only: they may not send the cookie, and
/// may not send what changes anything. Nobody is named by default, and then browsers keep everything to this server's own pages.
/// </summary>
internal static class NamedOrigins
{
    private static readonly TimeSpan s_remembered = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddNamedOrigins(this IServiceCollection services, Settings settings) => settings.CorsOrigins.Count == 0
        ? services
        : services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. settings.CorsOrigins])
            .WithMethods(HttpMethods.Get)
            .WithHeaders(HeaderNames.Authorization, HeaderNames.IfNoneMatch, HeaderNames.AcceptLanguage)
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter, HeaderNames.ContentDisposition)
            .SetPreflightMaxAge(s_remembered)));

    public static void UseNamedOrigins(this WebApplication app, Settings settings)
    {
        if (settings.CorsOrigins.Count > 0)
        {
            app.UseCors();
        }
    }
}
