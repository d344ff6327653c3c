using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.PeriodicReports;

/// <summary>What every step of a report needs: who takes it, and the desk that keeps it.</summary>
internal sealed record ReportStep(Caller Caller, PeriodicDesk Desk, ReportCalendar Calendar, CancellationToken Cancellation)
{
    private static readonly Problem s_changed =
        new(409, "changed-meanwhile", "Somebody changed this report meanwhile: read it again, then make the change.");

    private static readonly Problem s_noVersion = Problems.InvalidRequest("Send version, of the report the change was made from.");

    /// <summary>The caller's own report: a commune's for its officer, the province's for the Sở. Null when it is not theirs.</summary>
    public Task<PeriodicReport?> FindOwnAsync(string period, string? commune) =>
        Caller.MayKeepRegisterOf(Caller.CommuneOrOwn(commune)) ? FindAsync(period, commune) : Task.FromResult<PeriodicReport?>(null);

    /// <summary>A report that the caller may see; null when there is no such period.</summary>
    public async Task<PeriodicReport?> FindAsync(string period, string? commune) =>
        Caller.CommuneOrOwn(commune) is var place && Desk.Knows(period, place) ? await Desk.ReadAsync(place, period, Cancellation) : null;

    /// <summary>Puts a change in force, if nobody changed the report since <paramref name="version"/>.</summary>
    public async Task<Results<Ok<PeriodicReportBody>, Problem>> KeepAsync(PeriodicReport wanted, int? version, string action, string? reason = null) =>
        version is not { } madeFrom ? s_noVersion
        : await Desk.SaveAsync(wanted with { Version = madeFrom }, action, Caller.Actor, reason, Cancellation) is { } kept ? TypedResults.Ok(Desk.Show(kept))
        : s_changed;
}
