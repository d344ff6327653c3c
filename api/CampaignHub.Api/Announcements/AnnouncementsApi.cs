using CampaignHub.Api.Access;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Difficulties;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Announcements;

/// <summary>Thông báo đến các Tổ: of the Sở to the province or some communes, of a commune to its own.</summary>
internal static class AnnouncementsApi
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 200;
    private const int LongestDays = 366;

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send text, 1 to {DifficultyText.Longest} characters, and validUntil, a time with its offset within the next {LongestDays} days.");

    private static readonly Problem s_noAudience =
        Problems.InvalidRequest("communeCodes and teamCodes name communes and teams that are yours to write to.");

    public static IServiceCollection AddAnnouncements(this IServiceCollection services) => services.AddSingleton<AnnouncementStore>();

    public static void MapAnnouncements(this IEndpointRouteBuilder api)
    {
        var announcements = api.MapGroup("/announcements").WithTags("Announcements");
        announcements.MapGet("/", ListAsync).WithSummary("Announcements that reach the caller, newest first.");
        announcements.MapPost("/", PostAsync).WithSummary("Announces to the teams of the province, of communes, or to some teams.");
        announcements.MapDelete("/{id:long}", WithdrawAsync).WithSummary("Takes an announcement back.");
    }

    private static async Task<Results<Ok<AnnouncementPage>, Problem>> ListAsync(
        string? commune,
        string? team,
        Caller caller,
        AnnouncementStore store,
        CancellationToken cancellation,
        bool expired = false,
        long? after = null,
        int limit = DefaultLimit)
    {
        if (limit is < 1 or > HighestLimit || commune?.Contains('\0', StringComparison.Ordinal) is true)
        {
            return Problems.InvalidRequest($"limit is 1 to {HighestLimit}.");
        }

        var asked = team ?? caller.TeamCode;
        var of = asked is not null ? TeamCode.CommuneOf(asked) : caller.CommuneOrOwn(commune);
        return TypedResults.Ok(await store.ReadAsync(new AnnouncementFilter(of, asked, expired, after, limit), cancellation));
    }

    private static async Task<Results<Ok<AnnouncementItem>, Problem>> PostAsync(
        AnnounceBody body,
        Caller caller,
        ICommuneDirectory communes,
        ITeamDirectory teams,
        AnnouncementStore store,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (!DifficultyText.TryRead(body.Text, out var text) || text is null
            || FieldValues.Time(body.ValidUntil) is not { } until || until <= now || until > now.AddDays(LongestDays))
        {
            return s_invalid;
        }

        var unit = caller.Role is Role.CommuneOfficer ? Units.Commune : Units.Province;
        return Audience.Of(body, caller, communes, teams) is { } audience
            ? TypedResults.Ok(await store.AddAsync(text, audience, until, unit, caller.Actor, cancellation))
            : s_noAudience;
    }

    private static async Task<Results<NoContent, Problem>> WithdrawAsync(
        long id, Caller caller, AnnouncementStore store, CancellationToken cancellation) =>
        await store.WithdrawAsync(id, caller.Role is Role.CommuneOfficer ? caller.CommuneCode : null, caller.Actor, cancellation)
            ? TypedResults.NoContent()
            : Problems.NotFound;
}
