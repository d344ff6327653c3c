using System.Collections.Concurrent;
using CampaignHub.Contracts.Teams;
using Orleans;

namespace CampaignHub.Api.CheckIns;

/// <summary>References to the teams' grains, kept: finding one costs more than using it.</summary>
internal sealed class TeamReferences(IGrainFactory grains)
{
    /// <summary>Twice the village teams of the whole country; codes come from outside, so there is a limit.</summary>
    private const int Limit = 200_000;

    private readonly ConcurrentDictionary<string, IVillageTeamGrain> _known = new(StringComparer.Ordinal);
    private int _count;

    public IVillageTeamGrain Of(string teamCode)
    {
        if (_known.TryGetValue(teamCode, out var known))
        {
            return known;
        }

        var reference = grains.GetGrain<IVillageTeamGrain>(teamCode);
        if (Volatile.Read(ref _count) < Limit && _known.TryAdd(teamCode, reference))
        {
            Interlocked.Increment(ref _count);
        }

        return reference;
    }
}
