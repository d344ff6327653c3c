using System.Collections.Concurrent;
using CampaignHub.Api.Access;
using Microsoft.AspNetCore.SignalR;

namespace CampaignHub.Api.Live;

/// <summary>
/// The open connections of the hub. A request is checked when it comes; a connection stays, so every two seconds it is
/// asked whether its token still holds, and ended when it does not (signed out, revoked, expired) or when it now stands for other
/// rights: the page connects again and is given what is now its own.
/// </summary>
internal sealed partial class LiveConnections(TokenCache tokens, TimeProvider time, ILogger<LiveConnections> logger) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = new(StringComparer.Ordinal);

    /// <summary>A connection was opened.</summary>
    public void Add(HubCallerContext connection) => _open[connection.ConnectionId] = connection;

    /// <summary>A connection was closed.</summary>
    public void Remove(HubCallerContext connection) => _open.TryRemove(connection.ConnectionId, out _);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var connection in _open.Values)
            {
                await CheckAsync(connection, stoppingToken);
            }
        }
    }

    private async Task CheckAsync(HubCallerContext connection, CancellationToken cancellation)
    {
        try
        {
            if (connection.User is not CallerPrincipal user)
            {
                return;
            }

            var token = await tokens.FindAsync(user.Token, cancellation);
            token?.MarkUsed();
            if (token?.Caller != user.Caller)
            {
                connection.Abort();
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // PostgreSQL is away: nobody is signed out for that.
            LogCheckFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Whether a connection's token still holds could not be asked")]
    private partial void LogCheckFailed(Exception exception);
}
