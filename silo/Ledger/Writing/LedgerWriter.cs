using System.Collections.Immutable;
using System.Threading.Channels;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CampaignHub.Ledger.Writing;

/// <summary>
/// Group commit: gathers appends of all teams and writes what has gathered in one statement, each writer one commit
/// at a time. An append is answered only after its commit. When a commit fails over its data, each append is tried
/// alone, so that one team's poison never fails another's.
/// </summary>
public sealed partial class LedgerWriter : BackgroundService
{
    /// <summary>What a timer can tell apart.</summary>
    private static readonly TimeSpan s_shortestRest = TimeSpan.FromMilliseconds(1);

    private readonly NpgsqlDataSource _database;
    private readonly LedgerWriterOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<LedgerWriter> _logger;
    private readonly Channel<PendingAppend> _queue;
    private int _queuedEntries;

    /// <summary>A writer over a database; it begins to write when it is started.</summary>
    public LedgerWriter(NpgsqlDataSource database, LedgerWriterOptions options, TimeProvider time, ILogger<LedgerWriter> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_database, _options, _time, _logger) = (database, options, time, logger);
        _queue = Channel.CreateBounded<PendingAppend>(options.QueuedEntries);
    }

    /// <summary>Entries waiting or being written now.</summary>
    public int QueuedEntries => Volatile.Read(ref _queuedEntries);

    /// <summary>Appends a team's entries, all or nothing; completes after the commit.</summary>
    public ValueTask<AppendResult> AppendAsync(ImmutableArray<LedgerEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return new(AppendResult.Committed);
        }

        var append = new PendingAppend(entries, _time.GetTimestamp());
        if (Interlocked.Add(ref _queuedEntries, entries.Length) > _options.QueuedEntries || !_queue.Writer.TryWrite(append))
        {
            Interlocked.Add(ref _queuedEntries, -entries.Length);
            return new(AppendResult.Overloaded);
        }

        return new(append.Completion);
    }

    /// <summary>Takes no more appends, writes those that wait, and stops.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        if (ExecuteTask is { } running)
        {
            await running.WaitAsync(cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, _options.Writers).Select(_ => Task.Run(() => WriteAsync(stoppingToken), CancellationToken.None)));

    private async Task WriteAsync(CancellationToken stopping)
    {
        await using var lane = new WriterLane(_database, _options, _time, _logger);
        var group = new List<PendingAppend>();
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            Gather(group);
            if (group.Count == 0)
            {
                continue;
            }

            var started = _time.GetTimestamp();
            var entries = group.Sum(append => append.Entries.Length);
            try
            {
                await lane.WriteAsync(group, stopping);
            }
            catch (Exception exception)
            {
                LogWriterFailed(exception);
                group.ForEach(append => append.Complete(AppendResult.Unavailable));
            }
            finally
            {
                Interlocked.Add(ref _queuedEntries, -entries);
                group.Clear();
            }

            await RestAsync(started);
        }
    }

    private async ValueTask RestAsync(long started)
    {
        var rest = _options.CommitEvery - _time.GetElapsedTime(started);
        if (rest >= s_shortestRest)
        {
            await Task.Delay(rest, _time, CancellationToken.None);
        }
    }

    private void Gather(List<PendingAppend> group)
    {
        var entries = 0;
        while (entries < _options.EntriesPerCommit && _queue.Reader.TryRead(out var append))
        {
            group.Add(append);
            entries += append.Entries.Length;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A group of appends failed for an unexpected reason")]
    private partial void LogWriterFailed(Exception exception);
}
