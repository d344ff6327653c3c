using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Roster;

/// <summary>What is said about a village.</summary>
/// <param name="Kind">A code of the program's <c>villageKinds</c>.</param>
/// <param name="Name">Name without the kind, 1 to 100 characters.</param>
/// <param name="FormerCommune">Commune before the mergers of 2025; tells several "Thôn 1" apart.</param>
/// <param name="Households">0 to 10,000; left out when not known.</param>
/// <param name="Signal"><c>good</c>, <c>weak</c> or <c>none</c>; left out when not known.</param>
/// <param name="Attributes">Codes of the program's <c>areaAttributes</c>; left out when nobody has said, empty when it has none.</param>
/// <param name="CommuneCode">The commune, for a new village; otherwise left out or as it is.</param>
/// <param name="Teams">Only in a split: teams of the old village that go on in this one.</param>
public sealed record VillageBody(
    string? Kind,
    string? Name,
    string? FormerCommune = null,
    int? Households = null,
    string? Signal = null,
    IReadOnlyList<string?>? Attributes = null,
    string? CommuneCode = null,
    IReadOnlyList<string?>? Teams = null)
{
    private const int MostAttributes = 50;

    /// <summary>The fields as the rules take them.</summary>
    internal VillageFields ToFields() => new(Kind, Name)
    {
        FormerCommune = FormerCommune,
        Households = Households,
        Signal = Signal,
        // More than there can be is as wrong as one that does not exist; the rest is not looked at.
        Attributes = Attributes is { Count: > MostAttributes } ? [null] : Attributes,
    };
}
