using System.Collections.Concurrent;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Tests.Scenes;

namespace CampaignHub.Ledger.Tests.Storms;

/// <summary>The records that a storm sends: few enough that they meet again and again.</summary>
internal sealed class StormRecords
{
    private const int PerTeam = 25;
    private readonly Dictionary<string, CheckIn[]> _pool;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FollowUp>> _followUps = new();
    private readonly string[] _teams;

    public StormRecords(string[] teams, Random random)
    {
        _teams = teams;
        _pool = teams.ToDictionary(team => team, team => Enumerable.Range(0, PerTeam).Select(_ => New(team, random)).ToArray());
    }

    public TeamCommand Any(string team, Random random)
    {
        var pooled = random.GetItems(_pool[team], 1)[0];
        return random.Next(100) switch
        {
            < 30 => Some.Record(New(team, random)),
            < 60 => Some.Record(pooled),
            < 66 => Some.Record(pooled with { People = pooled.People + 1 }),
            < 72 => Some.Record(random.GetItems(_pool[random.GetItems(_teams, 1)[0]], 1)[0] with { TeamCode = team }),
            < 76 => Some.Record(Poison(New(team, random), random)),
            < 84 => Remember(team, Some.Correct(pooled, old => New(team, random) with { Id = old.Id })),
            < 87 => Remember(team, Some.Void(pooled)),
            < 91 => Remember(team, Some.Book(pooled, Some.Day.AddDays(-random.Next(0, 3)))),
            < 93 => Remember(team, Some.Decline(pooled)),
            < 95 => Remember(team, Some.Review(pooled)),
            _ => _followUps.GetOrAdd(team, _ => []).TryPeek(out var again) ? again : Some.Record(pooled),
        };
    }

    private FollowUp Remember(string team, FollowUp followUp)
    {
        var queue = _followUps.GetOrAdd(team, _ => []);
        queue.Enqueue(followUp);
        if (queue.Count > 5)
        {
            queue.TryDequeue(out _);
        }

        return followUp;
    }

    private static CheckIn New(string team, Random random)
    {
        int[] daysAgo = [0, 0, 0, 0, 1, 1, 14, 15, 300];
        return Some.CheckIn(team, random.Next(0, 6), Some.Morning.AddDays(-random.GetItems(daysAgo, 1)[0])) with
        {
            Businesses = random.Next(3) == 0 ? random.Next(0, 3) : null,
            Results = Some.Counts(("vneid", random.Next(0, 5)), ("cashless", random.Next(0, 3)), ("shop-qr", random.Next(0, 2))),
            Pending = Some.Counts(("vneid", random.Next(0, 2))),
            Private = random.Next(2) == 0 ? PrivatePart.None : new PrivatePart(null, random.Next(1, 100), "ghi chú"),
        };
    }

    private static CheckIn Poison(CheckIn checkIn, Random random) => checkIn with
    {
        Private = new PrivatePart(null, null, random.GetItems(["poison", "a NUL \0", "a lone surrogate \ud800"], 1)[0]),
    };
}
