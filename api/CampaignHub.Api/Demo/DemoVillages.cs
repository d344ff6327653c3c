using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Demo;

/// <summary>
/// Made-up villages with the variety of the real ones: the kinds of the coast, the highland and the towns, two "Thôn 1" in a merged
/// commune, no signal in some, figures that nobody has given yet.
/// </summary>
internal static class DemoVillages
{
    /// <summary>Every so-many-th commune keeps the numbers of the two communes it was merged of.</summary>
    private const int MergedEvery = 3;

    private static readonly string[] HighlandKinds = ["thon", "thon", "bon", "thon", "buon", "thon", "bon", "thon", "thon", "ban"];
    private static readonly string[] PlateauKinds = ["thon", "thon", "thon", "thon", "buon", "thon", "thon", "thon"];

    /// <summary>The villages of a commune.</summary>
    /// <param name="commune">The commune.</param>
    /// <param name="place">Place of the commune in the list, which decides what is special about it.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<Village> Of(Commune commune, int place, int count)
    {
        var half = (count + 1) / 2;
        var isMerged = place % MergedEvery == 0;
        return Enumerable.Range(1, count).Select(number =>
        {
            var isSecondHalf = isMerged && number > half;
            var name = (isSecondHalf ? number - half : number).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var village = new Village(RosterCodes.Village(commune.Code, number), commune.Code, KindOf(commune, number), name)
            {
                FormerCommune = !isMerged ? null : isSecondHalf ? "Xã cũ B (mẫu)" : "Xã cũ A (mẫu)",
                Households = number % 13 == 0 ? null : 90 + (((number * 67) + (place * 31)) % 430),
                Signal = SignalOf(commune, number + place),
            };
            return village with { Attributes = AttributesOf(commune, village, number + place) };
        });
    }

    private static string KindOf(Commune commune, int number) => commune switch
    {
        { Type: CommuneType.Urban } when IsCoast(commune) => "khu-pho",
        { Type: CommuneType.Urban } => "to-dan-pho",
        { Type: CommuneType.SpecialZone } => "thon",
        _ when IsHighland(commune) => HighlandKinds[number % HighlandKinds.Length],
        _ when IsCoast(commune) => "thon",
        _ => PlateauKinds[number % PlateauKinds.Length],
    };

    private static string? SignalOf(Commune commune, int seed) => (commune.Type, seed % 12) switch
    {
        (_, 7) => null,
        (CommuneType.Urban, _) => "good",
        (_, 5) => "none",
        (_, 2 or 9) => "weak",
        _ => "good",
    };

    private static List<string>? AttributesOf(Commune commune, Village village, int seed)
    {
        if (seed % 9 == 4)
        {
            return null;
        }

        List<string> attributes = [];
        if (IsHighland(commune) && commune.Type == CommuneType.Rural && seed % 17 == 3)
        {
            attributes.Add("border");
        }

        if (commune.Type == CommuneType.SpecialZone || (IsCoast(commune) && seed % 6 == 0))
        {
            attributes.Add("coastal-island");
        }

        if (village.Kind is "buon" or "bon" or "ban")
        {
            attributes.Add("ethnic-minority-mountainous");
        }

        if (village.Signal == "none")
        {
            attributes.Add("extremely-difficult");
        }

        return attributes;
    }

    /// <summary>Codes run from the coast over the western highland to the plateau.</summary>
    private static bool IsCoast(Commune commune) => string.CompareOrdinal(commune.Code, "24000") < 0;

    private static bool IsHighland(Commune commune) => !IsCoast(commune) && string.CompareOrdinal(commune.Code, "24770") < 0;
}
