using CampaignHub.Api.Access;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Teams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Difficulties;

/// <summary>Khó khăn, kiến nghị: teams send them, the commune, the Sở and departments answer, pass on, resolve.</summary>
internal static class DifficultiesApi
{
    private static readonly Problem s_noAnswer = Problems.InvalidRequest($"Send text, 1 to {DifficultyText.Longest} characters.");

    private static readonly Problem s_noEscalation = Problems.InvalidRequest(
        $"Send reason, 1 to {DifficultyText.Longest} characters, and to: province, or a department of the program.");

    private static readonly Problem s_badText = Problems.InvalidRequest($"text has at most {DifficultyText.Longest} characters.");

    private static readonly Problem s_over = new(409, "already-resolved", "The difficulty is resolved: the team records a new one if it comes back.");

    private static readonly Problem s_idTaken = new(409, "id-taken", "Another step has this id: send the step with an id of its own.");

    public static IServiceCollection AddDifficulties(this IServiceCollection services) => services
        .AddSingleton<DifficultyReader>()
        .AddSingleton<DifficultyStore>()
        .AddSingleton<DifficultyList>();

    public static void MapDifficulties(this IEndpointRouteBuilder api)
    {
        var difficulties = api.MapGroup("/difficulties").WithTags("Difficulties");
        difficulties.MapPost("/", PostAsync).WithSummary("Takes in a difficulty or proposal; answers after it is durable.");
        difficulties.MapGet("/", ListAsync).WithSummary("Difficulties and proposals with their answers, newest first.");
        difficulties.MapGet("/{id:guid}", GetAsync).WithSummary("One difficulty or proposal with its answers.");
        difficulties.MapPost("/{id:guid}/answer", AnswerAsync).WithSummary("Answers it; with final, nothing more is to be expected.");
        difficulties.MapPost("/{id:guid}/escalate", EscalateAsync).WithSummary("Passes it on to the province or a department.");
        difficulties.MapPost("/{id:guid}/resolve", ResolveAsync).WithSummary("Says that it is over.");
    }

    private static async Task<Results<Ok<DifficultyAnswer>, Problem>> PostAsync(
        DifficultyRequest request,
        Caller caller,
        DifficultyReader reader,
        DifficultyStore store,
        DifficultyList list,
        CancellationToken cancellation)
    {
        var isFine = reader.TryRead(request, out var difficulty, out var code);
        if (isFine && !caller.MayWriteFor(difficulty!.TeamCode))
        {
            (isFine, code) = (false, AnswerCodes.NotYourTeam);
        }

        if (isFine && await store.RecordAsync(difficulty!, caller.Actor, cancellation))
        {
            return TypedResults.Ok(new DifficultyAnswer(request.Id, "accepted"));
        }

        // Identity comes before every other rule: what is known was taken in, whatever is wrong with it now.
        var known = FieldValues.Id(request.Id) is { } id ? await list.FindSentAsync(id, cancellation) : null;
        return TypedResults.Ok(
            known is null || (!isFine && !caller.MayWriteFor(known.TeamCode)) ? DifficultyAnswer.Rejected(request.Id, code ?? AnswerCodes.InvalidId)
            : isFine && known.SaysTheSame(difficulty!, textErased: known.Text is null) ? new DifficultyAnswer(request.Id, "duplicate")
            : new DifficultyAnswer(request.Id, "conflict", AnswerCodes.BodyDiffers));
    }

    private static async Task<Results<Ok<DifficultyPage>, Problem>> ListAsync(
        [AsParameters] DifficultyQuery query, Caller caller, DifficultyList list, CancellationToken cancellation)
    {
        if (query.Fault() is { } fault)
        {
            return Problems.InvalidRequest(fault);
        }

        return query.For(caller) is { } filter
            ? TypedResults.Ok(await list.ReadAsync(filter, caller.MaySeePersons(), cancellation))
            : Problems.NotFound;
    }

    private static async Task<Results<Ok<DifficultyItem>, Problem>> GetAsync(
        Guid id, Caller caller, DifficultyList list, CancellationToken cancellation) =>
        await FindAsync(id, caller, list, cancellation) is { } difficulty ? TypedResults.Ok(difficulty) : Problems.NotFound;

    private static Task<Results<Ok<DifficultyItem>, Problem>> AnswerAsync(
        Guid id, AnswerBody body, Caller caller, DifficultyStore store, DifficultyList list, CancellationToken cancellation) =>
        DifficultyText.TryRead(body.Text, out var text) && text is not null
            ? StepAsync(id, caller, Step(DifficultyState.Answered, caller, text) with { Id = body.Id, IsFinal = body.Final is true }, store, list, cancellation)
            : Refuse(s_noAnswer);

    private static Task<Results<Ok<DifficultyItem>, Problem>> EscalateAsync(
        Guid id,
        EscalateBody body,
        Caller caller,
        CampaignProgram program,
        DifficultyStore store,
        DifficultyList list,
        CancellationToken cancellation)
    {
        var isTo = body.To == Units.Province || program.Departments.Any(department => department.Code == body.To);
        return isTo && body.To != UnitOf(caller) && DifficultyText.TryRead(body.Reason, out var reason) && reason is not null
            ? StepAsync(id, caller, Step(DifficultyState.Escalated, caller, reason) with { Id = body.Id, To = body.To }, store, list, cancellation)
            : Refuse(s_noEscalation);
    }

    private static Task<Results<Ok<DifficultyItem>, Problem>> ResolveAsync(
        Guid id, ResolveBody? body, Caller caller, DifficultyStore store, DifficultyList list, CancellationToken cancellation) =>
        DifficultyText.TryRead(body?.Text, out var text)
            ? StepAsync(id, caller, Step(DifficultyState.Resolved, caller, text) with { Id = body?.Id }, store, list, cancellation)
            : Refuse(s_badText);

    private static async Task<Results<Ok<DifficultyItem>, Problem>> StepAsync(
        Guid id, Caller caller, NewStep step, DifficultyStore store, DifficultyList list, CancellationToken cancellation)
    {
        if (await FindAsync(id, caller, list, cancellation) is null)
        {
            return Problems.NotFound;
        }

        return await store.StepAsync(id, step, cancellation) switch
        {
            StepOutcome.Over => s_over,
            StepOutcome.IdTaken => s_idTaken,
            _ => TypedResults.Ok((await FindAsync(id, caller, list, cancellation))!),
        };
    }

    private static NewStep Step(string action, Caller caller, string? text) => new(action, UnitOf(caller), caller.Actor, text);

    /// <summary>For whom a caller acts.</summary>
    private static string UnitOf(Caller caller) => caller.Role switch
    {
        Role.CommuneOfficer => Units.Commune,
        Role.Department => caller.Department!,
        _ => Units.Province,
    };

    private static async Task<DifficultyItem?> FindAsync(Guid id, Caller caller, DifficultyList list, CancellationToken cancellation) =>
        await list.FindAsync(id, caller.MaySeePersons(), cancellation) is { } difficulty && MaySee(caller, difficulty) ? difficulty : null;

    /// <summary>A department sees what was passed on to it.</summary>
    private static bool MaySee(Caller caller, DifficultyItem difficulty) => caller.Role is Role.Department
        ? difficulty.Steps.Any(step => step.To == caller.Department)
        : caller.MaySeeTeam(difficulty.TeamCode);

    private static Task<Results<Ok<DifficultyItem>, Problem>> Refuse(Problem problem) =>
        Task.FromResult<Results<Ok<DifficultyItem>, Problem>>(problem);
}
