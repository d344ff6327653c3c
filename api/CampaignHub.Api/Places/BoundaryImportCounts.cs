namespace CampaignHub.Api.Places;

/// <param name="Usable">Communes with one usable boundary.</param>
/// <param name="Unmatched">Features of no commune of the province.</param>
/// <param name="Missing">Communes without a feature.</param>
/// <param name="Duplicates">Communes with more than one feature.</param>
/// <param name="Broken">Features with a shape that cannot be used.</param>
public sealed record BoundaryImportCounts(int Usable, int Unmatched, int Missing, int Duplicates, int Broken);
