namespace CampaignHub.Api.Places;

/// <param name="Code">Code of the commune.</param>
/// <param name="Features">Places in the file, from 1, of the features that claim it.</param>
public sealed record BoundaryImportDuplicate(string Code, IReadOnlyList<int> Features);
