using CampaignHub.Api.Access;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Calendar;

/// <summary>The plan's calendar (III.1, V.2 to V.4, V.8): what is due when, announced by the last working day, and who has done it.</summary>
internal static class CalendarApi
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services.AddSingleton<DoneReader>();

    public static void MapCalendar(this IEndpointRouteBuilder api) => api.MapGet("/calendar", GetAsync)
        .WithTags("Calendar")
        .WithSummary("Deadlines of the program's year with who has done what; a commune or department sees what is asked of it.");

    private static async Task<Ok<CalendarBody>> GetAsync(
        Caller caller, CampaignProgram program, DoneReader done, TimeProvider time, CancellationToken cancellation)
    {
        var today = VietnamTime.DateOf(time.GetUtcNow());
        var items = new List<CalendarItem>();
        foreach (var deadline in program.Deadlines.OrderBy(deadline => deadline.Before ?? DateOnly.MaxValue))
        {
            var known = await done.ReadAsync(deadline, cancellation);
            var parties = known.Where(party => MaySee(caller, deadline, party.Key)).OrderBy(party => party.Key, StringComparer.Ordinal)
                .Select(party => new CalendarParty(party.Key, party.Value.On, StateOf(deadline, party.Value, today)))
                .ToList();
            if (parties.Count > 0)
            {
                items.Add(ItemOf(deadline, parties, program.WorkingDays, today));
            }
        }

        return TypedResults.Ok(new CalendarBody(items, Next: null));
    }

    private static CalendarItem ItemOf(Deadline deadline, List<CalendarParty> parties, WorkingDays working, DateOnly today) => new(
        deadline.Code,
        deadline.Before,
        deadline.LastWorkingDay,
        deadline.LastWorkingDay is { } last ? working.Between(today, last) : 0,
        deadline.LastWorkingDay is { } passed ? working.Between(passed, today) : 0,
        parties.Count(party => party.State is "done" or "late"),
        parties.Count(party => party.State == "late"),
        parties);

    private static string StateOf(Deadline deadline, Done done, DateOnly today) => done.IsDone
        ? done.On >= deadline.Before ? "late" : "done"
        : today >= deadline.Before ? "overdue" : "due";

    private static bool MaySee(Caller caller, Deadline deadline, string party) =>
        deadline.By is DeadlineOf.Communes ? caller.Role is not Role.Department && caller.MaySeeCommune(party)
        : caller.Role is Role.Department ? caller.Department == party
        : caller.MaySeeProvince();
}
