using System.Net.Security;
using CampaignHub.Api.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CampaignHub.Api.Demo;

/// <summary>How simulated teams reach the server they run in: through the same door as everybody.</summary>
internal sealed class DemoDoor(Settings settings, IServer server)
{
    /// <summary>A client for the public HTTP api; the caller disposes of it.</summary>
    public HttpClient Open() => new(CreateHandler()) { BaseAddress = OwnAddress() };

    /// <summary>The first address, a wildcard replaced by this machine.</summary>
    private Uri OwnAddress()
    {
        var address = BindingAddress.Parse(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return new Uri($"{address.Scheme}://{host}:{address.Port}");
    }

    private SocketsHttpHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (settings.Certificate is { } own)
        {
            // The server's own certificate speaks for its public name, not for 127.0.0.1; that very certificate is enough here.
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) =>
                    shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(own.RawDataMemory.Span),
            };
        }

        return handler;
    }
}
