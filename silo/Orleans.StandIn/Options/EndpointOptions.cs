using System.Net;

namespace Orleans.Configuration;

/// <summary>Where a silo listens. Kept for the packages: a single process opens no port.</summary>
public class EndpointOptions
{
    /// <summary>Port for other silos when none is given.</summary>
    public const int DEFAULT_SILO_PORT = 11111;

    /// <summary>Port for clients when none is given.</summary>
    public const int DEFAULT_GATEWAY_PORT = 30000;

    /// <summary>The address other silos use.</summary>
    public IPAddress AdvertisedIPAddress { get; set; } = IPAddress.Loopback;

    /// <summary>Port for other silos.</summary>
    public int SiloPort { get; set; } = DEFAULT_SILO_PORT;

    /// <summary>Port for clients; 0 = none.</summary>
    public int GatewayPort { get; set; } = DEFAULT_GATEWAY_PORT;

    /// <summary>Where to listen for silos, if not at the advertised address.</summary>
    public IPEndPoint? SiloListeningEndpoint { get; set; }

    /// <summary>Where to listen for clients, if not at the advertised address.</summary>
    public IPEndPoint? GatewayListeningEndpoint { get; set; }
}
