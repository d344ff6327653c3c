using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Places;

internal static class CommunesApi
{
    public static void MapCommunes(this IEndpointRouteBuilder api) =>
        api.MapGet("/communes", Get)
            .Produces<CommuneResponse[]>()
            .WithTags("Places")
            .WithSummary("All communes of the province, by code.");

    private static FileContentHttpResult Get(CommuneDirectory communes, HttpContext context) => communes.Json.ToResult(context);
}
