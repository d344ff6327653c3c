using System.Collections.Concurrent;
using CampaignHub.Api.Http;
using CampaignHub.Domain;
using Microsoft.AspNetCore.SignalR;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Live;

/// <summary>
/// Looks once in two seconds, per node and for the dates that somebody watches, at what moves beside the records, and tells the watchers
/// when it moved. However many watch, the database is asked once.
/// </summary>
internal sealed partial class DayNotices(
    NpgsqlDataSource database, LiveFeeds feeds, IHubContext<LiveHub> hub, TimeProvider time, ILogger<DayNotices> logger) : BackgroundService
{
    private const string Method = "dayNotice";

    /// <summary>Dates whose first reading is remembered; more are watched by nobody at one time.</summary>
    private const int MostDates = 32;
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(2);

    private const string Select =
        """
        WITH said AS (
            SELECT team_code,
                (array_agg(event ORDER BY right_at DESC, number DESC))[1] AS event,
                (array_agg(staff ORDER BY right_at DESC, number DESC) FILTER (WHERE staff IS NOT NULL))[1] AS staff
            FROM (SELECT *, at + make_interval(secs => coalesce(clock_offset_seconds, 0)) AS right_at FROM team_day_event) e
            WHERE date = $1 GROUP BY team_code)
        SELECT (SELECT count(*) FROM difficulty WHERE urgent AND state <> 'resolved'),
            (SELECT count(*) FROM said),
            (SELECT count(*) FROM said WHERE event = 'end'),
            (SELECT coalesce(sum(staff), 0) FROM said),
            (SELECT count(*) FROM day_point p JOIN campaign_day d ON d.date = p.date AND d.status = 'open'
             WHERE p.date = $1 AND p.date = $2 AND NOT p.cancelled AND p.hours_from <= $3 AND $3 < p.hours_to),
            (SELECT count(*) FROM day_point WHERE date = $1 AND NOT cancelled),
            (SELECT count(*) FROM day_confirmation WHERE date = $1),
            (SELECT count(*) FROM day_postponed WHERE date = $1)
        """;

    private readonly ConcurrentDictionary<DateOnly, DayNotice> _last = new();

    private readonly RenewedByKey<DateOnly, DayNotice> _first = new((date, cancellation) => ReadAsync(database, date, time, cancellation), _ => s_period, MostDates, time);

    /// <summary>The last one of a date; read now, once for all who ask at this moment, when nobody has watched it yet.</summary>
    public async Task<DayNotice> GetAsync(DateOnly date, CancellationToken cancellation) =>
        _last.TryGetValue(date, out var last) ? last : _last.GetOrAdd(date, await _first.GetAsync(date, cancellation));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var watched = feeds.WatchedDates();
            foreach (var gone in _last.Keys.Except(watched))
            {
                _last.TryRemove(gone, out _);
            }

            foreach (var date in watched)
            {
                await LookAsync(date, stoppingToken);
            }
        }
    }

    private async Task LookAsync(DateOnly date, CancellationToken cancellation)
    {
        try
        {
            var now = await ReadAsync(database, date, time, cancellation);
            if (!_last.TryGetValue(date, out var last) || last != now with { At = last.At })
            {
                _last[date] = now;
                // Not awaited: one watcher that does not read must not hold up the others.
                _ = hub.Clients.Group(ProvinceFeed.GroupOf(date)).SendAsync(Method, now, CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            LogFailed(exception);
        }
    }

    private static async Task<DayNotice> ReadAsync(NpgsqlDataSource database, DateOnly date, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(Select);
        command.CommandTimeout = 10;
        command.Parameters.Add(new() { Value = date });
        command.Parameters.Add(new() { Value = VietnamTime.DateOf(now) });
        command.Parameters.Add(new() { Value = TimeOnly.FromDateTime(now.ToOffset(VietnamTime.Offset).DateTime), NpgsqlDbType = NpgsqlDbType.Time });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        int Number(int column) => (int)reader.GetInt64(column);
        return new DayNotice(date, now, Number(0), Number(1), Number(2), Number(3), Number(4), Number(5), Number(6), Number(7));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What moves beside the records could not be read; trying again")]
    private partial void LogFailed(Exception exception);
}
