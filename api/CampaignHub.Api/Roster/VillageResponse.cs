namespace CampaignHub.Api.Roster;

/// <summary>A village on the wire.</summary>
/// <param name="Code">Commune code, <c>-V</c>, three digits; never used twice.</param>
/// <param name="RetiredWhy"><c>merged</c>, <c>split</c> or <c>ended</c>; null while the village exists.</param>
/// <param name="Successors">Villages it became part of.</param>
/// <param name="Teams">Codes of the teams at work in it; empty: it still needs one.</param>
public sealed record VillageResponse(
    string Code,
    string CommuneCode,
    string Kind,
    string Name,
    string? FormerCommune,
    int? Households,
    string? Signal,
    IReadOnlyList<string>? Attributes,
    DateOnly? RetiredOn,
    string? RetiredWhy,
    IReadOnlyList<string> Successors,
    IReadOnlyList<string> Teams);
