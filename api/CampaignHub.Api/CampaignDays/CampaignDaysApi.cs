using CampaignHub.Api.Access;
using CampaignHub.Api.CampaignDays.Communes;
using CampaignHub.Api.CampaignDays.Points;
using CampaignHub.Api.CampaignDays.Quiet;
using CampaignHub.Api.CampaignDays.Targets;
using CampaignHub.Api.Http;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Ports;
using CampaignHub.Grains;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace CampaignHub.Api.CampaignDays;

internal static class CampaignDaysApi
{
    private const int MostDays = 1_000;
    private const int LongestReason = 500;

    private static readonly Problem s_noCampaign = Problems.InvalidRequest("There is no campaign of this campaignCode.");
    private static readonly Problem s_badReason = Problems.InvalidRequest($"Send reason, 1 to {LongestReason} characters on one line.");

    public static IServiceCollection AddCampaignDays(this IServiceCollection services)
    {
        services.AddSingleton<Declaration>();
        services.AddSingleton<CampaignStore>();
        services.AddSingleton<DayBodies>();
        services.AddSingleton<PostponementStore>();
        services.AddSingleton<ConfirmationStore>();
        services.AddSingleton<Confirmations>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<PointStore>();
        services.AddSingleton<QuietBoard>();
        services.AddSingleton<CommuneTargetStore>();
        return services;
    }

    public static void MapCampaignDays(this IEndpointRouteBuilder api)
    {
        var days = api.MapGroup("/campaign-days").WithTags("Campaign days");
        days.MapGet("/", ListAsync).WithSummary("Declared campaign days, newest first.");
        days.MapGet("/{date}", GetAsync).WithSummary("A date: its declaration, status and seal.");
        days.MapPut("/{date}", DeclareAsync).WithSummary("Declares a campaign day, or changes its declaration.");
        days.MapPost("/{date}/open", (DateOnly date, Caller caller, IGrainFactory grains, DayBodies bodies) => StepAsync(Grain(grains, date).OpenAsync(caller.Actor), bodies))
            .WithSummary("Opens a declared day, or a closed one again.");
        days.MapPost("/{date}/close", (DateOnly date, Caller caller, IGrainFactory grains, DayBodies bodies) => StepAsync(Grain(grains, date).CloseAsync(caller.Actor), bodies))
            .WithSummary("Closes an open day; late records still come in.");
        days.MapPost("/{date}/finalise", (DateOnly date, Caller caller, IGrainFactory grains, DayBodies bodies) => StepAsync(Grain(grains, date).FinaliseAsync(caller.Actor), bodies))
            .WithSummary("Makes the figures of a closed day final: totals and heads are sealed, later records are held.");
        days.MapPost("/{date}/reopen", ReopenAsync)
            .WithSummary("Lets a final day take records again, with a reason; its seal is kept.");
        days.MapCommuneDays();
        days.MapPoints();
        api.MapCampaigns();
        api.MapQuiet();
        api.MapCommuneTargets();
    }

    private static async Task<Ok<CampaignDayList>> ListAsync(ICampaignDayStore store, DayBodies bodies, CancellationToken cancellation)
    {
        var days = await store.ListAsync(MostDays, cancellation);
        return TypedResults.Ok(new CampaignDayList(await bodies.OfAsync(days.Select(day => day.ToMessage()), cancellation), Next: null));
    }

    private static async Task<Ok<CampaignDayBody>> GetAsync(
        DateOnly date, IGrainFactory grains, DayBodies bodies, CancellationToken cancellation) =>
        TypedResults.Ok(await bodies.OfAsync(await Grain(grains, date).GetInfoAsync(), cancellation));

    private static async Task<Results<Ok<CampaignDayBody>, Problem>> DeclareAsync(
        DateOnly date,
        DeclareBody body,
        Caller caller,
        IGrainFactory grains,
        Declaration declaration,
        CampaignStore campaigns,
        DayBodies bodies,
        CancellationToken cancellation)
    {
        if (declaration.Read(body, out var fault) is not { } plan)
        {
            return Problems.InvalidRequest(fault);
        }

        return plan.CampaignCode is { } code && await campaigns.FindAsync(code, cancellation) is null
            ? s_noCampaign
            : await StepAsync(Grain(grains, date).DeclareAsync(new DeclareRequest(plan, caller.Actor)), bodies);
    }

    private static async Task<Results<Ok<CampaignDayBody>, Problem>> ReopenAsync(
        DateOnly date, ReopenBody body, Caller caller, IGrainFactory grains, DayBodies bodies)
    {
        var reason = body.Reason?.Trim().Normalize();
        return PlainText.IsLine(reason, LongestReason)
            ? await StepAsync(Grain(grains, date).ReopenAsync(reason!, caller.Actor), bodies)
            : s_badReason;
    }

    private static async Task<Results<Ok<CampaignDayBody>, Problem>> StepAsync(Task<StepReply> step, DayBodies bodies)
    {
        var reply = await step;
        return reply.Done ? TypedResults.Ok(await bodies.OfAsync(reply.Day, CancellationToken.None)) : WrongStatus(reply.Day.Status);
    }

    private static Problem WrongStatus(string status) =>
        new(409, "wrong-status", "The campaign day does not allow this step now.") { Detail = $"Its status is {status}." };

    private static ICampaignDayGrain Grain(IGrainFactory grains, DateOnly date) =>
        grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date));
}
