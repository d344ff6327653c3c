using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace CampaignHub.Postgres;

/// <summary>Where a private PostgreSQL listens: a Unix socket in a folder, or, without one, a port of the loopback address.</summary>
internal sealed record Endpoint(string? SocketFolder, int Port)
{
    private const int SocketPort = 5432;

    /// <summary>sockaddr_un holds 108 bytes on Linux and 104 elsewhere, the closing zero included.</summary>
    private const int LongestSocketPath = 100;

    public string ListenAddress => SocketFolder is null ? "127.0.0.1" : "";

    /// <summary>The socket folder if its path is short enough and its file system knows sockets, else a free loopback port.</summary>
    public static Endpoint Choose(string socketFolder) =>
        Encoding.UTF8.GetByteCount(SocketPath(socketFolder)) < LongestSocketPath && KnowsSockets(socketFolder)
            ? new Endpoint(socketFolder, SocketPort)
            : new Endpoint(null, FreePort());

    /// <summary>How to connect to it.</summary>
    public NpgsqlConnectionStringBuilder Connection(string user, string password, string database) => new()
    {
        Host = SocketFolder ?? ListenAddress,
        Port = Port,
        Username = user,
        Password = password,
        Database = database,
        SslMode = SslMode.Disable,
    };

    private static string SocketPath(string folder) => Path.Combine(folder, $".s.PGSQL.{SocketPort}.lock");

    private static bool KnowsSockets(string folder)
    {
        var path = Path.Combine(folder, $".try.{Environment.ProcessId}");
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Bind(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
