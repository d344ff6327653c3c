using CampaignHub.Grains;
using CampaignHub.Ledger.Writing;

namespace CampaignHub.Host.Hosting;

/// <summary>What the silo needs to know.</summary>
/// <param name="ConnectionString">Npgsql connection string; every session has <c>synchronous_commit=on</c>.</param>
/// <param name="DataFolder">Folder for the kept silo ports.</param>
/// <param name="AnchorsFolder">Folder of the anchor files.</param>
public sealed record SiloOptions(string ConnectionString, string DataFolder, string AnchorsFolder)
{
    /// <summary>How long changes gather on their way up.</summary>
    public GrainTimings Timings { get; init; } = new();

    /// <summary>The group-commit writers.</summary>
    public LedgerWriterOptions Writer { get; init; } = new();

    /// <summary>Silo and gateway ports; null takes the ones kept in the data folder.</summary>
    public SiloPorts? Ports { get; init; }
}
