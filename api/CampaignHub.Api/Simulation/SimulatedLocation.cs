namespace CampaignHub.Api.Simulation;

/// <summary>Where a simulated phone was: degrees and metres.</summary>
internal sealed record SimulatedLocation(double Lat, double Lon, double AccuracyMetres);
