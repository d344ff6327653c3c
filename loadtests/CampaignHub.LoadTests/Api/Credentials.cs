using System.Text.Json;
using CampaignHub.LoadTests.Settings;

namespace CampaignHub.LoadTests.Api;

/// <summary>The demo accounts and devices, as a server started with <c>--demo</c> writes them.</summary>
public sealed record Credentials(IReadOnlyList<StaffAccount> Staff, IReadOnlyList<Device> Devices)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    /// <exception cref="UsageException">The file is missing or holds no device or no account that sees the province.</exception>
    public static Credentials Read(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}; start a server with ./run --demo --rate 0 and name its data/demo/credentials.json.");
        var credentials = JsonSerializer.Deserialize<Credentials>(File.ReadAllBytes(file), _options);
        if (credentials?.Devices is not { Count: > 0 } || credentials.Staff is not { Count: > 0 })
            throw new UsageException($"{file} has no staff or no devices; let the server write it anew.");
        return credentials;
    }

    public StaffAccount ProvinceAccount =>
        Staff.FirstOrDefault(account => account.Role == "commandCentre")
        ?? throw new UsageException("The credentials have no account of the role commandCentre.");
}
