using System.Net;

namespace CampaignHub.Api.Hosting;

/// <summary>The last lines of a start: where to look, and what to beware of.</summary>
internal static class Welcome
{
    public static void Say(Settings settings, IReadOnlyList<string> urls, IStartOutput output)
    {
        var url = urls[0].TrimEnd('/');
        output.Say("");
        output.Say($"  Ghi nhận (phone)                {url}/");
        output.Say($"  Màn hình điều hành (command)    {url}/dieu-hanh");
        if (settings.Demo)
        {
            output.Say($"  Demo accounts                   {Path.Combine(settings.DataFolder, "demo", "credentials.json")}");
        }

        output.Say("  Ctrl-C stops the server.");
        output.Say("");
        if (settings.Certificate is null && settings.TrustedProxies.Count == 0 && urls.Any(IsOpenToOthers))
        {
            output.Say($"Warning: {url} is open to other machines without TLS; set {CertificateReader.Key}, " +
                $"or put a proxy in front and name it in {SettingsReader.ProxiesKey}.");
        }
    }

    private static bool IsOpenToOthers(string url)
    {
        var host = BindingAddress.Parse(url).Host.Trim('[', ']');
        return IPAddress.TryParse(host, out var address) ? !IPAddress.IsLoopback(address) : host is not "localhost";
    }
}
