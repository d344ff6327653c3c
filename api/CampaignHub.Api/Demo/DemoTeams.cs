using CampaignHub.Api.Roster;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Demo;

/// <summary>
/// The demonstration's teams: about as many as the province has villages, more of them where the commune is larger, the same
/// ones every time. Their names say that they are made up.
/// </summary>
internal static class DemoTeams
{
    /// <summary>Villages and urban groups of the three former provinces, counts of 2024; used for size only.</summary>
    public const int Count = 2_771;

    /// <summary>Added to the root of the area, so that small wards, where many people live, have teams enough.</summary>
    private const double BaseWeight = 10;

    /// <summary>The teams of all communes, by code.</summary>
    public static List<Team> Of(IReadOnlyList<Commune> communes)
    {
        var counts = Share(communes);
        return [.. communes
            .SelectMany(commune => Enumerable.Range(1, counts[commune.Code]).Select(number => Create(commune, number)))
            .OrderBy(team => team.Code, StringComparer.Ordinal)];
    }

    private static Team Create(Commune commune, int number)
    {
        var village = commune.Type switch
        {
            CommuneType.Rural => "thôn",
            CommuneType.Urban => "tổ dân phố",
            _ => "khu phố",
        };
        return new Team(
            TeamCode.Of(commune.Code, number),
            $"Tổ công nghệ số cộng đồng {village} {number} (mẫu)",
            commune.Code,
            Active: true,
            Demo: true);
    }

    /// <summary>Shares the number of teams by weight, what is left over by the largest remainder, so that the sum is exact.</summary>
    private static Dictionary<string, int> Share(IReadOnlyList<Commune> communes)
    {
        var total = communes.Sum(Weight);
        var exact = communes.ToDictionary(commune => commune.Code, commune => Count * Weight(commune) / total);
        var counts = exact.ToDictionary(share => share.Key, share => (int)share.Value);
        var leftOver = exact.OrderByDescending(share => share.Value - (int)share.Value).ThenBy(share => share.Key, StringComparer.Ordinal);
        foreach (var (code, _) in leftOver.Take(Count - counts.Values.Sum()))
        {
            counts[code]++;
        }

        return counts;
    }

    private static double Weight(Commune commune) => BaseWeight + Math.Sqrt(commune.AreaKm2);
}
