using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.CampaignDays;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.CampaignDays.Quiet;

/// <summary>Who has not recorded yet (chưa có ghi nhận), and whom to call: the Sở the commune's officer, the officer the leader.</summary>
internal static class QuietApi
{
    public static void MapQuiet(this IEndpointRouteBuilder api) => api.MapGet("/days/{date}/quiet", GetAsync)
        .WithTags("Campaign days")
        .Produces<QuietCommuneList>()
        .WithSummary("Communes by time since their last record on a date; with commune= its teams (QuietTeamList).");

    private static async Task<Results<Ok<QuietCommuneList>, Ok<QuietTeamList>, Problem>> GetAsync(
        DateOnly date,
        Caller caller,
        QuietBoard board,
        ICommuneDirectory communes,
        CancellationToken cancellation,
        string? commune = null,
        string? after = null,
        int limit = RosterPaging.HighestLimit)
    {
        if (RosterPaging.ProblemWith(limit, after) is { } problem)
        {
            return problem;
        }

        var own = caller.CommuneOrOwn(commune);
        if (own is not null && !communes.TryGet(own, out _))
        {
            return Problems.NotFound;
        }

        var snapshot = await board.GetAsync(date, cancellation);
        return own is null
            ? TypedResults.Ok(new QuietCommuneList(snapshot.At, [.. communes.All.Select(each => Of(each.Code, snapshot, caller)).OrderBy(item => item.LastAt ?? DateTimeOffset.MinValue)], Next: null))
            : TypedResults.Ok(Teams(own, snapshot, caller, after, limit));
    }

    private static QuietCommune Of(string code, QuietSnapshot snapshot, Caller caller)
    {
        var lines = snapshot.Teams[code].ToList();
        return new QuietCommune(
            code,
            NameOf(FieldStates.OfCommune([.. lines.Select(line => line.State)], snapshot.Days[code])),
            Utc(lines.Max(line => line.OnDay.LastAt)),
            lines.Count,
            lines.Count(line => line.HasRecords),
            lines.Count(line => line.OnDay.StartedAt is not null),
            lines.Count(line => line.OnDay.EndedAt is not null),
            lines.Count(line => line.OnDay.HasWeakSignal),
            caller.MaySeePeopleOf(code) ? snapshot.Offices.GetValueOrDefault(code) : null);
    }

    private static QuietTeamList Teams(string code, QuietSnapshot snapshot, Caller caller, string? after, int limit)
    {
        var isOwn = caller.MayChangeRosterOf(code);
        var lines = snapshot.Teams[code].OrderBy(line => line.OnDay.LastAt ?? DateTime.MinValue).ThenBy(line => line.Team.Code, StringComparer.Ordinal).ToList();
        var start = after is null ? 0 : lines.FindIndex(line => line.Team.Code == after) + 1;
        var page = lines.Skip(start).Take(limit).ToList();
        return new QuietTeamList(
            snapshot.At,
            [.. page.Select(line => new QuietTeam(
                line.Team.Code,
                line.Team.Name,
                line.VillageName,
                NameOf(line.State),
                Utc(line.OnDay.LastAt),
                Utc(line.OnDay.StartedAt),
                Utc(line.OnDay.EndedAt),
                line.Signal,
                isOwn ? line.Leader : null))],
            start + page.Count < lines.Count ? page[^1].Team.Code : null);
    }

    private static string NameOf(FieldState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    private static DateTimeOffset? Utc(DateTime? at) => at is { } time ? new DateTimeOffset(time, TimeSpan.Zero) : null;
}
