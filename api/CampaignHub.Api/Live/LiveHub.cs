using System.Globalization;
using CampaignHub.Api.Access;
using CampaignHub.Api.Places;
using CampaignHub.Api.Totals;
using CampaignHub.Contracts.Days;
using Microsoft.AspNetCore.SignalR;
using Orleans;

namespace CampaignHub.Api.Live;

/// <summary>
/// <c>/hubs/live</c>: a watcher joins a group before its snapshot is taken, so no frame can fall between; frames at or
/// below the snapshot's sequence are the ones to drop. An error's text is its code.
/// </summary>
internal sealed class LiveHub(
    LiveFeeds feeds, LiveConnections connections, DayNotices notices, ICommuneDirectory communes, IGrainFactory grains) : Hub
{
    /// <summary>Dates and communes that one connection may watch at a time.</summary>
    private const int MostGroups = 8;

    private const string GroupsKey = "groups";

    private HashSet<string> Watched => (HashSet<string>)(Context.Items[GroupsKey] ??= new HashSet<string>(StringComparer.Ordinal));

    /// <summary>
    /// Gives the province's date as it is, then <c>provinceFrame</c> with every change, and <c>dayNotice</c> when something moves beside
    /// the records.
    /// </summary>
    public async Task<ProvinceSnapshot> WatchProvince(string date)
    {
        var day = Parse(date);
        var feed = await JoinAsync(ProvinceFeed.GroupOf(day), () => feeds.JoinProvince(day));
        return feed.Snapshot(await notices.GetAsync(day, Context.ConnectionAborted));
    }

    /// <summary>Gives a commune's date as it is, then <c>communeFrame</c> with every change.</summary>
    public async Task<CommuneDayTotalsBody> WatchCommune(string date, string code)
    {
        var day = Parse(date);
        if (code is null || !communes.TryGet(code, out _) || !Context.User.RequiredCaller().MaySeeCommune(code))
        {
            throw new HubException("not-found");
        }

        var feed = await JoinAsync(CommuneFeed.GroupOf(day, code), () => feeds.JoinCommune(day, code));
        var info = await grains.GetGrain<ICampaignDayGrain>(DayKeys.Of(day)).GetInfoAsync();
        return feed.Snapshot(info);
    }

    /// <summary>Ends everything this connection watches.</summary>
    public async Task Unwatch()
    {
        foreach (var group in Watched.ToList())
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, group);
            Forget(group);
        }
    }

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        connections.Add(Context);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context);
        foreach (var group in Watched.ToList())
        {
            Forget(group);
        }

        return Task.CompletedTask;
    }

    private static DateOnly Parse(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new HubException("invalid-date");

    private async Task<T> JoinAsync<T>(string group, Func<T> join)
        where T : LiveFeed
    {
        var isNew = Watched.Add(group);
        if (Watched.Count > MostGroups)
        {
            Watched.Remove(group);
            throw new HubException("too-many-watched");
        }

        var feed = join();
        if (!isNew)
        {
            // Watching again only asks for a new snapshot: it is the same watcher.
            feeds.Leave(group);
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, group, Context.ConnectionAborted);
        try
        {
            await feed.ReadyAsync(Context.ConnectionAborted);
            return feed;
        }
        catch (TimeoutException)
        {
            throw new HubException("unavailable");
        }
    }

    private void Forget(string group)
    {
        if (Watched.Remove(group))
        {
            feeds.Leave(group);
        }
    }
}
