using CampaignHub.Domain.Work;

namespace CampaignHub.Domain.Ports;

/// <summary>Reads departments' reports of a year, for the province's report.</summary>
public interface IDepartmentReports
{
    /// <summary>A department's report; <see cref="DepartmentReport.None"/> when nothing was typed.</summary>
    Task<DepartmentReport> ReadAsync(string department, int year, CancellationToken cancellation);
}
