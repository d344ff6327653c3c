using CampaignHub.Api.Access;
using CampaignHub.Api.Difficulties;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using CampaignHub.Domain.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Indicators.Models;

/// <summary>Danh sách mô hình (plan II.2.8, III.2.2.2): entered by the communes, confirmed by the Sở.</summary>
internal static class ModelsApi
{
    private const int LongestName = 200;
    private const int LongestEvidence = 500;

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send communeCode, kind (cashless-market, cashless-neighbourhood, good-model, good-practice), name and place (1 to {LongestName} characters) and "
        + $"date, up to today; evidence has at most {LongestEvidence} characters on one line, description at most {DifficultyText.Longest}; villageCode is a village of the commune.");

    private static readonly Problem s_invalidStep = Problems.InvalidRequest(
        $"Send state (registered, under-way, launched, confirmed, withdrawn) and, if you like, on, a date up to today; what takes something back has a reason of at most {LongestEvidence} characters.");

    private static readonly Problem s_wrongState = new(409, "wrong-state", "The model cannot take that step from where it stands.")
    {
        Detail = "The Sở confirms a launched model and takes that back; a confirmed model is not changed; a withdrawn one stays so.",
    };

    public static void MapModels(this IEndpointRouteBuilder api)
    {
        var models = api.MapGroup("/models").WithTags("Figures");
        models.MapGet("/", ListAsync).WithSummary("The register of models, with where each stands and how it came there.");
        models.MapPut("/{id:guid}", SaveAsync).WithSummary("Registers a model under an id of the caller's, or changes it.");
        models.MapPost("/{id:guid}/state", StepAsync).WithSummary("Takes a model a step further; the Sở confirms.");
    }

    private static async Task<Ok<ModelList>> ListAsync(
        Caller caller, ModelReader models, CancellationToken cancellation, string? commune = null, string? kind = null)
    {
        var wanted = caller.CommuneOrOwn(commune);
        return TypedResults.Ok(ModelNames.IsKind(kind) || kind is null
            ? new ModelList(await models.ListAsync(wanted, kind, cancellation), Next: null)
            : new ModelList([], Next: null));
    }

    private static async Task<Results<Ok<ModelBody>, Problem>> SaveAsync(
        Guid id,
        ModelRequest request,
        Caller caller,
        ModelReader reader,
        ModelStore store,
        ICommuneDirectory communes,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (request.CommuneCode is not { } code || !communes.TryGet(code, out _) || !caller.MayRunDayOf(code))
        {
            return Problems.NotFound;
        }

        var before = await reader.FindAsync(id, cancellation);
        if (before is not null && before.CommuneCode != code)
        {
            return Problems.NotFound;
        }

        if (Read(id, request, before, time.GetUtcNow()) is not { } model
            || (model.VillageCode is { } village && !await store.IsVillageAsync(village, code, cancellation)))
        {
            return s_invalid;
        }

        if (before?.State is "confirmed" or "withdrawn")
        {
            return s_wrongState;
        }

        await store.SaveAsync(before, model, caller.Actor, cancellation);
        return TypedResults.Ok(model);
    }

    private static async Task<Results<Ok<ModelBody>, Problem>> StepAsync(
        Guid id, ModelStepRequest request, Caller caller, ModelReader reader, ModelStore store, TimeProvider time, CancellationToken cancellation)
    {
        if (await reader.FindAsync(id, cancellation) is not { } model || !caller.MayRunDayOf(model.CommuneCode))
        {
            return Problems.NotFound;
        }

        var (now, reason) = (time.GetUtcNow(), Line(request.Reason));
        var today = VietnamTime.DateOf(now);
        var from = ModelNames.FindState(model.State)!.Value;
        if (ModelNames.FindState(request.State) is not { } to || request.On > today || (reason is not null && !PlainText.IsLine(reason, LongestEvidence)))
        {
            return s_invalidStep;
        }

        if (!ModelSteps.MayGo(from, to, confirms: caller.Role is Role.CommandCentre))
        {
            return s_wrongState;
        }

        if (ModelSteps.NeedsReason(from, to) && reason is null)
        {
            return s_invalidStep;
        }

        var step = new ModelStepBody(ModelNames.Of(to), request.On ?? today, reason, now);
        return await store.StepAsync(model, step, caller.Actor, cancellation)
            ? TypedResults.Ok(model with { State = step.State, Steps = [.. model.Steps, step] })
            : s_wrongState;
    }

    private static ModelBody? Read(Guid id, ModelRequest request, ModelBody? before, DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        var (name, place, evidence) = (Line(request.Name), Line(request.Place), Line(request.Evidence));
        var isFine = ModelNames.IsKind(request.Kind)
            && PlainText.IsLine(name, LongestName)
            && PlainText.IsLine(place, LongestName)
            && request.Date is { } date && date <= today && date.Year >= 2020
            && (evidence is null || PlainText.IsLine(evidence, LongestEvidence));
        if (!isFine || !DifficultyText.TryRead(request.Description, out var description))
        {
            return null;
        }

        var first = new ModelStepBody(ModelNames.Of(ModelState.Registered), today, Reason: null, now);
        return new ModelBody(
            id, request.CommuneCode!, Line(request.VillageCode), request.Kind!, name!, place!, request.Date!.Value, evidence, description,
            before?.State ?? first.State, before?.Steps ?? [first]);
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();
}
