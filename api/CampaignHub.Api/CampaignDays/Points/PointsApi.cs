using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace CampaignHub.Api.CampaignDays.Points;

/// <summary>Support points of a campaign day (điểm ra quân): place, hours, who is in charge.</summary>
internal static class PointsApi
{
    private const int LongestPlace = 200;
    private const int LongestName = 100;
    private const int MostPartners = 20;

    private static readonly Problem s_invalid = Problems.InvalidRequest(
        $"Send communeCode, place (1 to {LongestPlace} characters), kind (a point kind of the program), from and to (HH:mm, to after from); "
        + $"inCharge has at most {LongestName} characters, phone is a Vietnamese number, partners are at most {MostPartners} names, "
        + "villageCode is a village of the commune.");

    public static void MapPoints(this IEndpointRouteBuilder days)
    {
        days.MapGet("/{date}/points", ListAsync).WithSummary("Support points of a day by commune and hours.");
        days.MapPut("/{date}/points/{id}", SaveAsync).WithSummary("Adds a support point under the id its page made, or changes it.");
        days.MapPost("/{date}/points/{id}/cancel", CancelAsync).WithSummary("A support point does not take place; it stays in the list.");
    }

    private static async Task<Results<Ok<PointList>, Problem>> ListAsync(
        DateOnly date,
        Caller caller,
        PointStore points,
        IGrainFactory grains,
        TimeProvider time,
        CancellationToken cancellation,
        string? commune = null)
    {
        var own = caller.CommuneOrOwn(commune);
        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync();
        var found = await points.ListAsync(date, own, cancellation);
        return TypedResults.Ok(new PointList([.. found.Select(point => BodyOf(point, caller, day, time))], Next: null));
    }

    private static async Task<Results<Ok<PointBody>, Problem>> SaveAsync(
        DateOnly date,
        Guid id,
        PointRequest request,
        Caller caller,
        PointStore points,
        ICommuneDirectory communes,
        CampaignProgram program,
        IGrainFactory grains,
        TimeProvider time,
        CancellationToken cancellation)
    {
        if (request.CommuneCode is not { } code || !communes.TryGet(code, out _) || !caller.MayRunDayOf(code))
        {
            return Problems.NotFound;
        }

        var before = await points.FindAsync(id, cancellation);
        if (before is not null && (before.Date != date || before.CommuneCode != code))
        {
            return Problems.NotFound;
        }

        if (Read(date, id, request, program) is not { } point)
        {
            return s_invalid;
        }

        await points.SaveAsync(before, point with { Cancelled = false }, caller.Actor, cancellation);
        var day = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync();
        return TypedResults.Ok(BodyOf(point, caller, day, time));
    }

    private static async Task<Results<Ok<PointBody>, Problem>> CancelAsync(
        DateOnly date, Guid id, Caller caller, PointStore points, IGrainFactory grains, TimeProvider time, CancellationToken cancellation)
    {
        if (await points.FindAsync(id, cancellation) is not { } point || point.Date != date || !caller.MayRunDayOf(point.CommuneCode))
        {
            return Problems.NotFound;
        }

        var cancelled = point with { Cancelled = true };
        if (!point.Cancelled)
        {
            await points.SaveAsync(point, cancelled, caller.Actor, cancellation);
        }

        return TypedResults.Ok(BodyOf(cancelled, caller, await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(date)).GetInfoAsync(), time));
    }

    private static Point? Read(DateOnly date, Guid id, PointRequest request, CampaignProgram program)
    {
        var partners = (request.Partners ?? []).Select(partner => partner?.Trim().Normalize() ?? "").Distinct(StringComparer.Ordinal).ToList();
        var inCharge = Written(request.InCharge);
        var phone = Written(request.Phone) is { } typed ? PhoneNumber.Normalise(typed) : null;
        var isFine = PlainText.IsLine(request.Place, LongestPlace)
            && program.PointKinds.Any(kind => kind.Code == request.Kind)
            && (inCharge is null || PlainText.IsLine(inCharge, LongestName))
            && (phone is not null || Written(request.Phone) is null)
            && partners.Count <= MostPartners && partners.All(partner => PlainText.IsLine(partner, LongestName))
            && (request.VillageCode is null || request.VillageCode.StartsWith($"{request.CommuneCode}-V", StringComparison.Ordinal));
        return isFine && new HoursBody(request.From, request.To).Read() is { } hours
            ? new Point(
                id, date, request.CommuneCode!, request.VillageCode, request.Place!.Trim().Normalize(), request.Kind!, hours.From, hours.To, inCharge, phone, partners, Cancelled: false)
            : null;
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();

    private static PointBody BodyOf(Point point, Caller caller, DayInfo day, TimeProvider time)
    {
        var maySeePeople = caller.Role is Role.TeamMember || caller.MaySeePeopleOf(point.CommuneCode);
        var hours = HoursBody.Of(point.From, point.To);
        return new PointBody(
            point.Id,
            point.CommuneCode,
            point.Place,
            point.Kind,
            hours.From!,
            hours.To!,
            maySeePeople ? point.InCharge : null,
            maySeePeople ? point.Phone : null,
            point.Partners,
            point.VillageCode,
            point.Cancelled,
            IsOpen(point, day, time.GetUtcNow()));
    }

    private static bool IsOpen(Point point, DayInfo day, DateTimeOffset now)
    {
        var clock = TimeOnly.FromDateTime(now.ToOffset(VietnamTime.Offset).DateTime);
        return !point.Cancelled && day.Status == "open" && VietnamTime.DateOf(now) == point.Date && clock >= point.From && clock < point.To;
    }
}
