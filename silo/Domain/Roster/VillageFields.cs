namespace CampaignHub.Domain.Roster;

/// <summary>What somebody says about a village; see <see cref="Village"/> for each field.</summary>
public sealed record VillageFields(string? Kind, string? Name)
{
    public string? FormerCommune { get; init; }

    public int? Households { get; init; }

    public string? Signal { get; init; }

    public IReadOnlyList<string?>? Attributes { get; init; }

    /// <summary>The village with these fields, which <see cref="RosterFieldRules"/> has passed.</summary>
    public Village ApplyTo(Village village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return village with
        {
            Kind = Kind!,
            Name = Name!,
            FormerCommune = FormerCommune,
            Households = Households,
            Signal = Signal,
            Attributes = Attributes is null ? null : [.. Attributes.Select(code => code!)],
        };
    }

    /// <summary>What is said about a village now.</summary>
    public static VillageFields Of(Village village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return new VillageFields(village.Kind, village.Name)
        {
            FormerCommune = village.FormerCommune,
            Households = village.Households,
            Signal = village.Signal,
            Attributes = village.Attributes,
        };
    }
}
