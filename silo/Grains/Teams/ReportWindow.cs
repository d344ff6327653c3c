using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Totals;
using Microsoft.Extensions.Logging;

namespace CampaignHub.Grains.Teams;

/// <summary>What waits for one commune and date. Teams hand in from their own turns, so it is guarded by a lock.</summary>
internal sealed partial class ReportWindow : IDisposable
{
    private readonly ICommuneGrain _commune;
    private readonly DateOnly _date;
    private readonly TimeSpan _length;
    private readonly Action<ReportWindow> _ended;
    private readonly ILogger _logger;
    private readonly Dictionary<string, TeamSlot> _slots = new(StringComparer.Ordinal);
    private readonly FeedBuffer _feed = new();
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private bool _isRunning;
    private bool _isOver;

    public ReportWindow(ICommuneGrain commune, DateOnly date, TimeSpan length, TimeProvider time, Action<ReportWindow> ended, ILogger logger)
    {
        (_commune, _date, _length, _ended, _logger) = (commune, date, length, ended, logger);
        // The timer belongs to the silo, not to the grain whose turn made it.
        using (ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(static window => ((ReportWindow)window!).End(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>False when it is over; the change belongs to the next one.</summary>
    public bool TryAdd(TeamSlot slot, ReadOnlySpan<FeedItem> feed)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return false;
            }

            _slots[slot.TeamCode] = slot;
            _feed.Add(feed);
            if (_isRunning)
            {
                return true;
            }

            _isRunning = true;
        }

        Send();
        return true;
    }

    public void Dispose() => _timer.Dispose();

    private void End()
    {
        lock (_gate)
        {
            _isOver = _slots.Count == 0;
        }

        if (_isOver)
        {
            _ended(this);
            Dispose();
        }
        else
        {
            Send();
        }
    }

    /// <summary>Called by the first change, then by the timer that it started: never by two at a time.</summary>
    private void Send()
    {
        TeamsReport report;
        lock (_gate)
        {
            report = new TeamsReport(_date, [.. _slots.Values], _feed.Take());
            _slots.Clear();
        }

        try
        {
            _ = _commune.ReportAsync(report);
        }
        catch (Exception exception)
        {
            // The silo stops, or the commune is not to be had: the reconcile brings it up to date.
            LogNotSent(exception);
        }

        _timer.Change(_length, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A report to a commune was not sent")]
    private partial void LogNotSent(Exception exception);
}
