using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CampaignHub.Api.Indicators.Register;

/// <summary>The register of official figures: what was entered, and entering.</summary>
internal static class FiguresApi
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 200;

    private static readonly Problem s_badPage = Problems.InvalidRequest($"limit is 1 to {HighestLimit}; after is the next of the page before.");

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send asOf (a date), source (1 to {FigureRules.LongestSource} characters on one line) and numerator, denominator or both; "
        + $"denominatorSource likewise; reason has at most {FigureRules.LongestReason} characters.");

    private static readonly Problem s_notYours = new(403, "not-your-indicator", "The official figure of this indicator is given by another office.");

    public static void MapFigures(this IEndpointRouteBuilder api)
    {
        var figures = api.MapGroup("/indicators/{indicator}/figures").WithTags("Figures");
        figures.MapGet("/", ListAsync).WithSummary("What was entered of an indicator, for the province or a commune, the newest first.");
        figures.MapPost("/", AddAsync)
            .WithSummary("Enters an official figure, the year's denominator, or both; corrects or withdraws one with a reason. Answers with the history.");
    }

    private static async Task<Results<Ok<FigureHistory>, Problem>> ListAsync(
        string indicator,
        Caller caller,
        CampaignProgram program,
        ICommuneDirectory communes,
        NpgsqlDataSource database,
        CancellationToken cancellation,
        string? commune = null,
        long? after = null,
        int limit = DefaultLimit)
    {
        var wanted = caller.CommuneOrOwn(commune);
        if (Find(program, indicator) is not { } found || (wanted is not null && !communes.TryGet(wanted, out _)))
        {
            return Problems.NotFound;
        }

        return limit is < 1 or > HighestLimit
            ? s_badPage
            : TypedResults.Ok(await FigureHistoryReader.ReadAsync(database, found, wanted, after ?? long.MaxValue, limit, cancellation));
    }

    private static async Task<Results<Ok<FigureHistory>, Problem>> AddAsync(
        string indicator,
        FigureRequest request,
        Caller caller,
        CampaignProgram program,
        ICommuneDirectory communes,
        FigureStore store,
        NpgsqlDataSource database,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (Find(program, indicator) is not { } found
            || !caller.MayGiveFor(request.CommuneCode)
            || (request.CommuneCode is { } code && !communes.TryGet(code, out _)))
        {
            return Problems.NotFound;
        }

        if (!caller.MayGive(found, program))
        {
            return s_notYours;
        }

        if (Read(found, request) is not { } entry)
        {
            return s_invalid;
        }

        var rules = new FigureRules(program.Indicators, VietnamTime.DateOf(time.GetUtcNow()));
        FigureDecision? decision = null;
        await store.ChangeAsync(
            register => (decision = rules.Decide(register, entry)) is FigureDecision.Accepted accepted ? [accepted] : null,
            caller.Actor,
            imported: false,
            cancellation);
        return decision is FigureDecision.Refused refused
            ? FigureProblems.Of(refused)
            : TypedResults.Ok(await FigureHistoryReader.ReadAsync(database, found, entry.CommuneCode, long.MaxValue, DefaultLimit, cancellation));
    }

    private static Indicator? Find(CampaignProgram program, string code) =>
        program.Indicators.FirstOrDefault(indicator => indicator.Code == code);

    private static FigureEntry? Read(Indicator indicator, FigureRequest request)
    {
        var (source, denominatorSource, reason) = (Line(request.Source), Line(request.DenominatorSource), Line(request.Reason));
        var isFine = request.AsOf is not null
            && PlainText.IsLine(source, FigureRules.LongestSource)
            && (denominatorSource is null || PlainText.IsLine(denominatorSource, FigureRules.LongestSource))
            && (reason is null || PlainText.IsLine(reason, FigureRules.LongestReason));
        return isFine
            ? new FigureEntry(indicator, request.CommuneCode, request.AsOf!.Value, source!)
            {
                Numerator = request.Numerator,
                Denominator = request.Denominator,
                DenominatorAsOf = request.DenominatorAsOf,
                DenominatorSource = denominatorSource,
                Reason = reason,
                Withdraws = request.Withdraw,
            }
            : null;
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();
}
