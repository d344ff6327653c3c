namespace CampaignHub.Domain.Places;

/// <summary>One feature of a boundary file.</summary>
/// <param name="Number">Place in the file, from 1.</param>
/// <param name="Code">Its property <c>code</c>; null when it has none.</param>
/// <param name="Name">Its property <c>name</c>, so that people recognise it; null when it has none.</param>
/// <param name="Boundary">Its shape; null when that cannot be used.</param>
/// <param name="Fault">Why it cannot be used.</param>
public sealed record BoundaryFeature(int Number, string? Code, string? Name, Boundary? Boundary, BoundaryFault? Fault);
