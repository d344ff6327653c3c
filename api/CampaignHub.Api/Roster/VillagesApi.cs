using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Roster;

internal static class VillagesApi
{
    public static void MapVillages(this IEndpointRouteBuilder api)
    {
        var villages = api.MapGroup("/villages").WithTags("Roster");
        villages.MapGet("/", ListAsync)
            .WithSummary("Villages by code; with retired=true those that were merged, split or ended.");
        villages.MapGet("/former-communes", FormerCommunesAsync)
            .WithSummary("The communes before the mergers that the villages belonged to.");
        villages.MapPost("/", AddAsync).WithSummary("Adds a village under the commune's next code.");
        villages.MapPut("/{code}", ChangeAsync).WithSummary("Changes what is said about a village.");
        villages.MapPost("/{code}/retire", RetireAsync).WithSummary("Ends a village that has no teams.");
        villages.MapPost("/merge", MergeAsync).WithSummary("Makes one village of several; the teams go with them.");
        villages.MapPost("/{code}/split", SplitAsync).WithSummary("Makes several villages of one.");
    }

    /// <summary>A caller of one commune who names none gets his own.</summary>
    private static async Task<Results<Ok<VillagePage>, Problem>> ListAsync(
        Caller caller, VillageList villages, ICommuneDirectory communes, CancellationToken cancellation,
        string? commune = null, string? after = null, bool withoutTeam = false, bool retired = false, int limit = RosterPaging.DefaultLimit)
    {
        if (RosterPaging.ProblemWith(limit, after) is { } problem)
        {
            return problem;
        }

        var wanted = caller.CommuneOrOwn(commune);
        if (!caller.MayAskAbout(communes, wanted))
        {
            return Problems.NotFound;
        }

        var rows = await villages.ListAsync(wanted, retired, withoutTeam, after, limit + 1, cancellation);
        var (page, last) = RosterPaging.Cut(rows, limit);
        return TypedResults.Ok(new VillagePage(page, last?.Code));
    }

    /// <summary>A caller of one commune who names none gets that of his own.</summary>
    private static async Task<Results<Ok<FormerCommuneList>, Problem>> FormerCommunesAsync(
        Caller caller, VillageList villages, ICommuneDirectory communes, CancellationToken cancellation, string? commune = null)
    {
        var wanted = caller.CommuneOrOwn(commune);
        return caller.MayAskAbout(communes, wanted)
            ? TypedResults.Ok(new FormerCommuneList(await villages.FormerCommunesAsync(wanted, cancellation)))
            : Problems.NotFound;
    }

    private static async Task<Results<Ok<VillageResponse>, Problem>> AddAsync(
        VillageBody body, Caller caller, RosterDesk desk, VillageList villages, CancellationToken cancellation) =>
        await AnswerAsync(
            villages,
            await desk.ChangeAsync(caller, body.CommuneCode, desk.Fields.Check(body.ToFields()),
                (roster, fields) => VillageRules.Add(roster, body.CommuneCode!, fields), cancellation),
            cancellation);

    private static async Task<Results<Ok<VillageResponse>, Problem>> ChangeAsync(
        string code, VillageBody body, Caller caller, RosterDesk desk, VillageList villages, CancellationToken cancellation)
    {
        var commune = RosterCodes.CommuneOf(code);
        return body.CommuneCode is { } other && other != commune && desk.IsOpen(caller, commune)
            ? Problems.InvalidRequest("A village stays in its commune: leave communeCode out.")
            : await AnswerAsync(
                villages,
                await desk.ChangeAsync(caller, commune, desk.Fields.Check(body.ToFields()),
                    (roster, fields) => VillageRules.Change(roster, code, fields), cancellation),
                cancellation);
    }

    private static async Task<Results<Ok<VillageResponse>, Problem>> RetireAsync(
        string code, RetireBody body, Caller caller, RosterDesk desk, VillageList villages, CancellationToken cancellation) =>
        await AnswerAsync(
            villages,
            await desk.ChangeAsync(caller, RosterCodes.CommuneOf(code), new Checked<RetireBody>(body, desk.Fields.CheckDay(body.On)),
                (roster, day) => VillageRules.Retire(roster, code, day.On!.Value), cancellation),
            cancellation);

    private static async Task<Results<Ok<ReshapedVillages>, Problem>> MergeAsync(
        MergeBody body, Caller caller, RosterDesk desk, VillageList villages, CancellationToken cancellation)
    {
        if (body.Codes is not { Count: >= 1 and <= VillageRules.MostMerged } codes || codes.Contains(null) || body.Into is null)
        {
            return Problems.InvalidRequest($"Send codes, 2 to {VillageRules.MostMerged} villages of one commune, into, the new village, and on.");
        }

        var checkedFields = desk.Fields.Check(body.Into.ToFields());
        checkedFields = checkedFields with { Problems = [.. checkedFields.Problems, .. desk.Fields.CheckDay(body.On)] };
        var decision = await desk.ChangeAsync(caller, RosterCodes.CommuneOf(codes[0]!), checkedFields,
            (roster, fields) => VillageRules.Merge(roster, codes!, fields, body.On!.Value), cancellation);
        return await AnswerReshapedAsync(villages, decision, cancellation);
    }

    private static async Task<Results<Ok<ReshapedVillages>, Problem>> SplitAsync(
        string code, SplitBody body, Caller caller, RosterDesk desk, VillageList villages, CancellationToken cancellation)
    {
        if (body.Into is not { Count: >= 1 and <= VillageRules.MostParts } into || into.Contains(null) || into.Any(TeamsAreWrong))
        {
            return Problems.InvalidRequest($"Send into, 2 to {VillageRules.MostParts} new villages with the teams that go on in each, and on.");
        }

        var parts = into.Select(part => (Fields: desk.Fields.Check(part!.ToFields()), Teams: part.Teams ?? [])).ToList();
        var wanted = new Checked<List<VillagePart>>(
            [.. parts.Select(part => new VillagePart(part.Fields.Value, part.Teams!))],
            [.. parts.SelectMany(part => part.Fields.Problems), .. desk.Fields.CheckDay(body.On)]);
        var decision = await desk.ChangeAsync(caller, RosterCodes.CommuneOf(code), wanted,
            (roster, villageParts) => VillageRules.Split(roster, code, villageParts, body.On!.Value), cancellation);
        return await AnswerReshapedAsync(villages, decision, cancellation);
    }

    private static bool TeamsAreWrong(VillageBody? part) => part!.Teams is { Count: > RosterCodes.Highest } || part.Teams?.Contains(null) is true;

    private static async Task<Results<Ok<VillageResponse>, Problem>> AnswerAsync(
        VillageList villages, RosterDecision decision, CancellationToken cancellation) =>
        decision is RosterDecision.Accepted { Changes.Villages: var changed }
            ? TypedResults.Ok((await villages.FindAsync(changed, cancellation)).Single())
            : RosterProblems.Of(decision);

    private static async Task<Results<Ok<ReshapedVillages>, Problem>> AnswerReshapedAsync(
        VillageList villages, RosterDecision decision, CancellationToken cancellation) =>
        decision is RosterDecision.Accepted { Changes.Villages: var changed }
            ? TypedResults.Ok(new ReshapedVillages(
                await villages.FindAsync(changed.Where(village => village.Active), cancellation),
                await villages.FindAsync(changed.Where(village => !village.Active), cancellation)))
            : RosterProblems.Of(decision);
}
