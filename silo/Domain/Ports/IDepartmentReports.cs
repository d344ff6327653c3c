using CampaignHub.Domain.Work;

namespace CampaignHub.Domain.Ports;

/// <summary>Reads departments' reports of a year, for the province's report.</summary>
public interface IDepartmentReports
{
    /// <summary>A department's report; <see cref="DepartmentReport.None"/> when nothing was typed.</summary>
    Task<DepartmentReport> ReadAsync(string department, int year, CancellationToken cancellation);

    /// <summary>Results that teams recorded for activities in a range, per activity and commune; stands beside a report, never in its sums.</summary>
    Task<IReadOnlyList<BesideFigure>> ReadBesideAsync(
        DateOnly from, DateOnly to, IReadOnlyList<string> activities, CancellationToken cancellation);
}

/// <summary>What teams recorded of an activity in a commune.</summary>
public sealed record BesideFigure(string Activity, string CommuneCode, long Done);
