using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace CampaignHub.Api.Hosting;

/// <summary>Everything the server is told from outside; <see cref="SettingsReader"/> reads and checks it.</summary>
public sealed record Settings
{
    /// <summary>Connection string of a given PostgreSQL; null = a private one under the data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>Folder of everything this installation keeps; absolute.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Folder of the anchor files; they prove the ledger, so they lie outside the database.</summary>
    public string AnchorsFolder => Path.Combine(DataFolder, "anchors");

    /// <summary>Addresses to listen on.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Certificate of the https addresses.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Program file of the year; absolute.</summary>
    public required string ProgramFile { get; init; }

    /// <summary>Built web client; absolute, may be missing.</summary>
    public required string WebFolder { get; init; }

    /// <summary>Networks of proxies whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Origins of other sites whose pages may read figures with a key; none unless named.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>Demonstration: demo teams, accounts and simulated work.</summary>
    public bool Demo { get; init; }

    /// <summary>Simulated check-ins per second of a demonstration; 0 = none.</summary>
    public int DemoRate { get; init; }

    /// <summary>Earlier campaign days that a demonstration lives through at its first start; 0 = none.</summary>
    public int DemoHistory { get; init; }

    /// <summary>Teams that a demonstration makes at its first start.</summary>
    public int DemoTeams { get; init; } = Api.Demo.DemoTeams.Count;
}
