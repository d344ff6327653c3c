using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Programs;

internal static class ProgramApi
{
    public static void MapProgram(this IEndpointRouteBuilder api) =>
        api.MapGet("/program", Get)
            .WithTags("Program")
            .WithSummary("The program of the year: activities, kinds, channels, indicators, deadlines, report periods.");

    private static FileContentHttpResult Get(LoadedProgram program, HttpContext context) => program.Json.ToResult(context);
}
