using System.Collections.Immutable;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Programs;
using CampaignHub.Contracts.Days;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Ports;
using CampaignHub.Grains;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace CampaignHub.Api.CampaignDays;

internal static class CampaignDaysApi
{
    private const int LongestName = 200;
    private const int HighestTarget = 10_000_000;
    private const int MostDays = 1_000;

    public static void MapCampaignDays(this IEndpointRouteBuilder api)
    {
        var days = api.MapGroup("/campaign-days").WithTags("Campaign days");
        days.MapGet("/", ListAsync).WithSummary("Declared campaign days, newest first.");
        days.MapPut("/{date}", DeclareAsync).WithSummary("Declares a campaign day, or changes its declaration.");
        days.MapPost("/{date}/open", (DateOnly date, Caller caller, IGrainFactory grains) => StepAsync(Grain(grains, date).OpenAsync(caller.Actor)))
            .WithSummary("Opens a declared day, or a closed one again.");
        days.MapPost("/{date}/close", (DateOnly date, Caller caller, IGrainFactory grains) => StepAsync(Grain(grains, date).CloseAsync(caller.Actor)))
            .WithSummary("Closes an open day; late records still come in.");
    }

    private static async Task<Ok<CampaignDayList>> ListAsync(ICampaignDayStore store, CancellationToken cancellation)
    {
        var days = await store.ListAsync(MostDays, cancellation);
        return TypedResults.Ok(new CampaignDayList([.. days.Select(day => CampaignDayBody.Of(day.ToMessage()))], Next: null));
    }

    private static async Task<Results<Ok<CampaignDayBody>, Problem>> DeclareAsync(
        DateOnly date, DeclareBody body, Caller caller, IGrainFactory grains, ICommuneDirectory communes, LoadedProgram program)
    {
        var name = body.Name?.Trim().Normalize() ?? "";
        if (!PlainText.IsLine(name, LongestName))
        {
            return Problems.InvalidRequest($"Send name, 1 to {LongestName} characters on one line.");
        }

        if (body.CommuneCodes?.FirstOrDefault(code => code is null || !communes.TryGet(code, out _)) is not null
            || body.CommuneCodes?.Contains(null!) is true)
        {
            return Problems.InvalidRequest("One of the communeCodes is not a commune of the province.");
        }

        var targets = (body.Targets ?? ImmutableDictionary<string, long>.Empty).OrderBy(target => target.Key, StringComparer.Ordinal).ToList();
        if (targets.Any(target => target.Value is < 1 or > HighestTarget || !program.Program.TryGetActivity(target.Key, out _)))
        {
            return Problems.InvalidRequest($"targets gives activities of the program whole numbers from 1 to {HighestTarget}.");
        }

        var request = new DeclareRequest(
            name,
            [.. (body.CommuneCodes ?? []).Distinct().Order(StringComparer.Ordinal)],
            new CountsMessage([.. targets.Select(target => target.Key)], [.. targets.Select(target => target.Value)]),
            caller.Actor);
        return await StepAsync(Grain(grains, date).DeclareAsync(request));
    }

    private static async Task<Results<Ok<CampaignDayBody>, Problem>> StepAsync(Task<StepReply> step)
    {
        var reply = await step;
        return reply.Done ? TypedResults.Ok(CampaignDayBody.Of(reply.Day)) : WrongStatus(reply.Day.Status);
    }

    private static Problem WrongStatus(string status) =>
        new(409, "wrong-status", "The campaign day does not allow this step now.") { Detail = $"Its status is {status}." };

    private static ICampaignDayGrain Grain(IGrainFactory grains, DateOnly date) =>
        grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date));
}
