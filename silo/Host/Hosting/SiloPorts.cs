using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CampaignHub.Host.Hosting;

/// <summary>
/// The loopback ports of silo and gateway: picked free once and kept with the data folder, so that a restart is
/// recognised as the same silo; picked anew when another program took one meanwhile.
/// </summary>
public sealed record SiloPorts(int Silo, int Gateway)
{
    private const string FileName = "silo-ports";

    /// <summary>The kept ports, or new ones that are then kept.</summary>
    public static SiloPorts Keep(string dataFolder)
    {
        var file = Path.Combine(dataFolder, FileName);
        if (Read(file) is { } kept && IsFree(kept.Silo) && IsFree(kept.Gateway))
        {
            return kept;
        }

        var ports = PickFree();
        Directory.CreateDirectory(dataFolder);
        File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{ports.Silo} {ports.Gateway}\n"));
        return ports;
    }

    /// <summary>Two ports that nobody listens on.</summary>
    public static SiloPorts PickFree()
    {
        using var silo = new TcpListener(IPAddress.Loopback, 0);
        using var gateway = new TcpListener(IPAddress.Loopback, 0);
        silo.Start();
        gateway.Start();
        return new(((IPEndPoint)silo.LocalEndpoint).Port, ((IPEndPoint)gateway.LocalEndpoint).Port);
    }

    private static SiloPorts? Read(string file)
    {
        var parts = File.Exists(file) ? File.ReadAllText(file).Split(' ', StringSplitOptions.TrimEntries) : [];
        return parts.Length == 2
            && ushort.TryParse(parts[0], CultureInfo.InvariantCulture, out var silo)
            && ushort.TryParse(parts[1], CultureInfo.InvariantCulture, out var gateway)
            ? new(silo, gateway)
            : null;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
