using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Work.Registers;

/// <summary>List, add or change, withdraw, export: the same for every register.</summary>
internal sealed class RegisterEndpoints<TRequest, TLine>(RegisterDesk<TRequest, TLine> desk)
    where TRequest : IRegisterRequest
    where TLine : class, IWorkRecord
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 200;
    private const int LongestReason = 500;

    private static readonly Problem s_badPage = Problems.InvalidRequest(
        $"limit is 1 to {HighestLimit}; after is the next of the page before; from and to are dates, to not before from.");

    private static readonly Problem s_noReason = Problems.InvalidRequest($"Send reason, 1 to {LongestReason} characters on one line.");

    private static readonly Problem s_published = new(409, "already-published", "A published decision is withdrawn, not changed.");

    public void Map(IEndpointRouteBuilder work)
    {
        // As variables: the analyzer of route handlers fails on methods of a generic class.
        Delegate list = ListAsync;
        Delegate save = SaveAsync;
        Delegate withdraw = WithdrawAsync;
        Delegate export = Export;
        var register = work.MapGroup(desk.Path);
        register.MapGet("/", list).WithSummary($"{desk.What} of a period, newest first; an officer sees the own commune's.");
        register.MapPut("/{id:guid}", save).WithSummary($"{desk.What}: adds a line under the id its page made, or changes it.");
        register.MapPost("/{id:guid}/withdraw", withdraw).WithSummary($"{desk.What}: takes a line out; the log of changes keeps it.");
        register.MapGet("/export", export)
            .ProducesTable()
            .WithSummary($"{desk.What} of a period as a file for a spreadsheet, {RegisterExport.MostRows} rows at most.");
    }

    private async Task<Results<Ok<RegisterPage<TLine>>, Problem>> ListAsync(
        Caller caller,
        WorkStore store,
        CancellationToken cancellation,
        DateOnly? from = null,
        DateOnly? to = null,
        string? commune = null,
        string? after = null,
        int limit = DefaultLimit)
    {
        if (limit is < 1 or > HighestLimit || to < from || !WorkCursor.TryParse(after, out var cursor))
        {
            return s_badPage;
        }

        var lines = await store.ListAsync(desk.Register, FilterOf(caller, from, to, commune), cursor, limit + 1, cancellation);
        return TypedResults.Ok(new RegisterPage<TLine>(
            [.. lines.Take(limit).Select(line => desk.ShownTo(line, caller))],
            lines.Count > limit ? WorkCursor.Behind(lines[limit - 1]) : null));
    }

    private async Task<Results<Ok<TLine>, Problem>> SaveAsync(
        Guid id, TRequest request, Caller caller, WorkStore store, WorkFacts facts, CancellationToken cancellation)
    {
        // A body that is the word null: of a generic parameter the framework does not know that it is required.
        if (request is null)
        {
            return desk.Invalid;
        }

        if (!MayKeep(caller, request.CommuneCode))
        {
            return Problems.NotFound;
        }

        return await desk.Read(id, request, facts, cancellation) is not { } line
            ? desk.Invalid
            : await store.SaveAsync(desk.Register, line, caller.Actor, cancellation) switch
            {
                WorkSaved.Done => TypedResults.Ok(line),
                WorkSaved.Published => s_published,
                _ => Problems.NotFound,
            };
    }

    private async Task<Results<NoContent, Problem>> WithdrawAsync(
        Guid id, WithdrawBody body, Caller caller, WorkStore store, CancellationToken cancellation)
    {
        if (!WorkText.TryLine(body.Reason, out var reason, LongestReason))
        {
            return s_noReason;
        }

        return await store.WithdrawAsync(desk.Register, id, caller.CommuneCode, reason, caller.Actor, cancellation) is WorkSaved.Done
            ? TypedResults.NoContent()
            : Problems.NotFound;
    }

    private Results<PushStreamHttpResult, Problem> Export(
        Caller caller,
        WorkStore store,
        WorkFacts facts,
        WorkTexts texts,
        ListExport files,
        ICommuneDirectory communes,
        CancellationToken cancellation,
        DateOnly? from = null,
        DateOnly? to = null,
        string? commune = null,
        string format = "xlsx")
    {
        if (TableFormat.Find(format) is not { } kind || to < from)
        {
            return Problems.InvalidRequest("format is csv or xlsx; from and to are dates, to not before from.");
        }

        if (commune is not null && !communes.TryGet(commune, out _))
        {
            return Problems.NotFound;
        }

        var export = new RegisterExport(store, facts, texts);
        var filter = FilterOf(caller, from, to, commune);
        return TypedResults.Stream(body => export.WriteAsync(desk, caller, filter, kind, body, cancellation), kind.ContentType, files.NameOf(desk.Register.Name, kind));
    }

    private bool MayKeep(Caller caller, string? communeCode) =>
        (communeCode is not null || desk.HasProvinceRegister) && caller.MayKeepRegisterOf(communeCode);

    private static WorkFilter FilterOf(Caller caller, DateOnly? from, DateOnly? to, string? commune) =>
        new(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue, caller.CommuneToSee(commune));
}
