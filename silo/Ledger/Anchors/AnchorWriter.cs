using CampaignHub.Domain;
using CampaignHub.Domain.CampaignDays;
using CampaignHub.Domain.Ledger;
using CampaignHub.Ledger.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CampaignHub.Ledger.Anchors;

/// <summary>
/// Writes the heads of all streams to the anchor files, outside the database: every minute and whenever it is asked
/// to, such as at a seal. Who rewrites a stream afterwards is found out by comparing it with the anchors.
/// </summary>
public sealed partial class AnchorWriter(
    NpgsqlDataSource database,
    AnchorFiles files,
    TimeProvider time,
    ILogger<AnchorWriter> logger) : BackgroundService
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private AnchorPosition? _position;

    /// <summary>How often heads are anchored.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Anchors what changed and gives the anchor in force; null while the ledger is empty.</summary>
    /// <exception cref="NpgsqlException">PostgreSQL does not answer; nothing was written.</exception>
    /// <exception cref="IOException">The file cannot be written; the next call reads it again.</exception>
    public async Task<AnchorLine?> WriteAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var position = _position ?? Load();
            // Until the line is safely written the position is unknown: a failure makes the next call read the files.
            _position = null;
            var heads = await HeadsReader.ReadAsync(database, cancellation);
            _position = Advance(position, heads);
            return _position.Last;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Ends the rounds, and anchors once more: whoever is registered before the ledger's writer leaves nothing behind.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await TryWriteAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>As <see cref="WriteAsync"/>; a failure is logged, and the next round makes up for it.</summary>
    internal async Task TryWriteAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            LogFailed(exception);
        }
    }

    /// <summary>
    /// Writes a seal beside the anchors, then anchors the heads. A failure is logged: the seal is in force, and its heads are anchored in
    /// the next round.
    /// </summary>
    internal async Task TryWriteAsync(DateOnly date, DaySeal seal)
    {
        await _one.WaitAsync();
        try
        {
            var last = files.ReadSeals().LastOrDefault(text => SealLine.Parse(text) is not null);
            files.Append(AnchorFiles.Seals, SealLine.After(last, date, seal).ToText());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogFailed(exception);
        }
        finally
        {
            _one.Release();
        }

        await TryWriteAsync(CancellationToken.None);
    }

    private AnchorPosition Load()
    {
        var position = AnchorPosition.Read(files.ReadNewest());
        if (position.TornLine is { } torn)
        {
            LogTorn(torn.FileName, torn.LineNumber);
        }

        return position;
    }

    private AnchorPosition Advance(AnchorPosition position, Dictionary<string, StreamHead> heads)
    {
        var changed = position.ChangedIn(heads);
        if (changed.Count == 0)
        {
            return position;
        }

        foreach (var (teamCode, head) in changed.Where(head => position.GoesBack(head.Key, head.Value)))
        {
            LogGoesBack(teamCode, head.Number);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var fileName = files.NameFor(VietnamTime.DateOf(now));
        var next = position.Next(now, fileName, changed, out var text);
        files.Append(fileName, text);
        return next;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The heads of the ledger could not be anchored; trying again within a minute")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Line {LineNumber} of {FileName} was torn by a crash; anchoring goes on with a new line")]
    private partial void LogTorn(string fileName, int lineNumber);

    [LoggerMessage(Level = LogLevel.Error, Message = "The stream of team {TeamCode} no longer holds what was anchored: its head is now entry {Number}; run verify")]
    private partial void LogGoesBack(string teamCode, long number);
}
