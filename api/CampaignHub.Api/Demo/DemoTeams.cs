using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Demo;

/// <summary>How many teams the demonstration has: about as many as the province has villages, more where the commune is larger.</summary>
internal static class DemoTeams
{
    /// <summary>Villages and urban groups of the three former provinces, counts of 2024; used for size only.</summary>
    public const int Count = 2_771;

    /// <summary>Added to the root of the area, so that small wards, where many people live, have teams enough.</summary>
    private const double BaseWeight = 10;

    /// <summary>Commune code → teams: shared by weight, what is left over by the largest remainder, so that the sum is exact.</summary>
    public static Dictionary<string, int> Share(IReadOnlyList<Commune> communes, int teams = Count)
    {
        var total = communes.Sum(Weight);
        var exact = communes.ToDictionary(commune => commune.Code, commune => teams * Weight(commune) / total);
        var counts = exact.ToDictionary(share => share.Key, share => (int)share.Value);
        var leftOver = exact.OrderByDescending(share => share.Value - (int)share.Value).ThenBy(share => share.Key, StringComparer.Ordinal);
        foreach (var (code, _) in leftOver.Take(teams - counts.Values.Sum()))
        {
            counts[code]++;
        }

        return counts;
    }

    private static double Weight(Commune commune) => BaseWeight + Math.Sqrt(commune.AreaKm2);
}
