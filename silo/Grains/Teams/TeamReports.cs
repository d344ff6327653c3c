using System.Collections.Concurrent;
using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Teams;
using Microsoft.Extensions.Logging;

namespace CampaignHub.Grains.Teams;

/// <summary>
/// What the teams of this silo tell their communes: the first change at once, what follows within a window together, one message
/// per commune and date. A message for every team would cost more than the check-in that it tells of.
/// </summary>
public sealed class TeamReports(IGrainFactory grains, GrainTimings timings, TimeProvider time, ILogger<TeamReports> logger) : IDisposable
{
    /// <summary>The windows that run now; one that ends with nothing in it goes.</summary>
    private readonly ConcurrentDictionary<(string CommuneCode, DateOnly Date), ReportWindow> _windows = [];

    /// <summary>Hands over a team's totals of a date, replacing those that still wait, and its new records.</summary>
    public void Add(TeamSlot slot, ReadOnlySpan<FeedItem> feed)
    {
        ArgumentNullException.ThrowIfNull(slot);
        while (!_windows.GetOrAdd((TeamCodes.CommuneOf(slot.TeamCode), slot.Date), Open).TryAdd(slot, feed))
        {
            // It ended in this moment: the next one is new.
        }
    }

    /// <summary>Nothing more is sent; whoever starts next reads the ledger.</summary>
    public void Dispose()
    {
        foreach (var window in _windows.Values)
        {
            window.Dispose();
        }
    }

    private ReportWindow Open((string CommuneCode, DateOnly Date) to) =>
        new(grains.GetGrain<ICommuneGrain>(to.CommuneCode), to.Date, timings.TeamWindow, time, ended => _windows.TryRemove(new(to, ended)), logger);
}
