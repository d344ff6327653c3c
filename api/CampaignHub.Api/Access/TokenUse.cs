using Npgsql;

namespace CampaignHub.Api.Access;

/// <summary>
/// Writes down when tokens were last used, so that people see which phones and sessions are alive. A request only sets a mark in
/// memory; every few minutes all marks go into PostgreSQL with one statement. Rough on purpose: nobody's day is to be followed.
/// </summary>
internal sealed partial class TokenUse(TokenCache tokens, NpgsqlDataSource database, TimeProvider time, ILogger<TokenUse> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(3);

    /// <summary>Two nodes may hold the same token: a row that the other one is writing is left to it.</summary>
    private const string Devices = """
        UPDATE device SET last_seen_at = $2 WHERE id IN (
            SELECT id FROM device WHERE token_hash = ANY ($1) ORDER BY id FOR UPDATE SKIP LOCKED)
        """;

    private const string Sessions = """
        UPDATE staff_session SET last_used_at = $2 WHERE id IN (
            SELECT id FROM staff_session WHERE token_hash = ANY ($1) ORDER BY id FOR UPDATE SKIP LOCKED)
        """;

    private const string Keys = """
        UPDATE api_key SET last_used_at = $2 WHERE id IN (
            SELECT id FROM api_key WHERE token_hash = ANY ($1) ORDER BY id FOR UPDATE SKIP LOCKED)
        """;

    /// <summary>Writes the marks set since the last time.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var used = tokens.TakeUsed().ToLookup(token => TableOf(token.Caller), token => token.Hash.ToArray());
        await using var batch = database.CreateBatch();
        foreach (var tokensOfTable in used)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(tokensOfTable.Key)
            {
                Parameters = { new() { Value = tokensOfTable.ToArray() }, new() { Value = now } },
            });
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>What is still marked is written before the server stops.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryWriteAsync(stoppingToken);
        }
    }

    private static string TableOf(Caller caller) => caller.DeviceId is not null ? Devices : caller.ApiKeyId is not null ? Keys : Sessions;

    private async Task TryWriteAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotWritten(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "When tokens were last used could not be written: {Reason}")]
        public static partial void NotWritten(ILogger logger, string reason);
    }
}
