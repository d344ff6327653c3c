using System.Globalization;
using System.Net;
using CampaignHub.Api.Demo;
using CampaignHub.Api.SystemInfo;

namespace CampaignHub.Api.Hosting;

/// <summary>Reads the settings from the environment and the command line; the command line goes first.</summary>
/// <param name="environment">Gives the value of an environment variable, or null.</param>
/// <param name="line">Options of the command line.</param>
public sealed class SettingsReader(Func<string, string?> environment, CommandLine line)
{
    public const string PostgresKey = "CAMPAIGNHUB_POSTGRES";
    public const string DataKey = "CAMPAIGNHUB_DATA";
    public const string UrlsKey = "CAMPAIGNHUB_URLS";
    public const string ProgramKey = "CAMPAIGNHUB_PROGRAM";
    public const string WebKey = "CAMPAIGNHUB_WEB";
    public const string ProxiesKey = "CAMPAIGNHUB_TRUSTED_PROXIES";
    public const string CorsKey = "CAMPAIGNHUB_CORS_ORIGINS";
    private const int DefaultDemoRate = 5;
    private const int HighestDemoRate = 1_000;
    private const int MostDemoHistory = 8;

    /// <summary>Some for each commune.</summary>
    private const int FewestDemoTeams = 1_000;

    /// <summary>As many village teams as the country has.</summary>
    private const int MostDemoTeams = 98_000;

    /// <exception cref="StartException">A setting is missing or wrong; the sentence names its key.</exception>
    public Settings Read()
    {
        RefuseSeveralNodes();
        var certificate = CertificateReader.Read(Value);
        var urls = ReadUrls(secure: certificate is not null);
        return new Settings
        {
            Postgres = ReadPostgres(),
            DataFolder = Folder(DataKey, "data"),
            Urls = urls,
            Certificate = certificate,
            ProgramFile = Folder(ProgramKey, "programs/lam-dong-2026.json"),
            WebFolder = Folder(WebKey, "client-web/dist"),
            TrustedProxies = ReadProxies(),
            CorsOrigins = ReadOrigins(),
            Demo = line.Has("demo"),
            DemoRate = ReadDemo("rate", DefaultDemoRate, HighestDemoRate, "check-ins per second"),
            DemoHistory = ReadDemo("history", otherwise: 0, MostDemoHistory, "earlier campaign days"),
            DemoTeams = ReadDemo("teams", DemoTeams.Count, MostDemoTeams, "teams of a new demonstration", FewestDemoTeams),
        };
    }

    private string? Value(string key) => environment(key) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private string Folder(string key, string otherwise)
    {
        try
        {
            return Path.GetFullPath(Value(key) ?? otherwise);
        }
        catch (ArgumentException exception)
        {
            throw new StartException(key, "this is not a path.", exception);
        }
    }

    private string? ReadPostgres()
    {
        var value = Value(PostgresKey);
        try
        {
            _ = new Npgsql.NpgsqlConnectionStringBuilder(value);
            return value;
        }
        catch (ArgumentException exception)
        {
            // Not the exception's own words: they may quote the password.
            throw new StartException(
                PostgresKey, "this is not a connection string; write Host=…;Port=5432;Username=…;Password=…;Database=….", exception);
        }
    }

    private string[] ReadUrls(bool secure)
    {
        var key = line.Find("urls") is null ? UrlsKey : "--urls";
        var text = line.Find("urls") ?? Value(UrlsKey) ?? (secure ? "https://127.0.0.1:5080" : "http://127.0.0.1:5080");
        var urls = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0 || !urls.All(IsAddress))
        {
            throw new StartException(key, "write addresses such as http://127.0.0.1:5080, several with a semicolon between them.");
        }

        var anyHttps = urls.Any(IsHttps);
        if (anyHttps && !secure)
        {
            throw new StartException(CertificateReader.Key, $"{key} has an https address, which needs a certificate file.");
        }

        return anyHttps == secure ? urls
            : throw new StartException(key, $"{CertificateReader.Key} is set, but no address begins with https://.");
    }

    private static bool IsHttps(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { PathBase: "", Scheme: "http" or "https", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private List<IPNetwork> ReadProxies()
    {
        var proxies = new List<IPNetwork>();
        foreach (var part in (Value(ProxiesKey) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
            {
                proxies.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                proxies.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                throw new StartException(ProxiesKey, "write addresses or networks such as 10.0.0.5 or 10.0.0.0/24, with commas between them.");
            }
        }

        return proxies;
    }

    private string[] ReadOrigins()
    {
        var origins = (Value(CorsKey) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.TrueForAll(origins, IsOrigin) ? origins
            : throw new StartException(CorsKey, "write origins such as https://so-lieu.lamdong.gov.vn, without a path, with commas between them.");
    }

    /// <summary>As a browser sends it; "*" is none, since a figure is not for every site.</summary>
    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);

    private void RefuseSeveralNodes()
    {
        if (line.Find("cluster") is not { } text)
        {
            return;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var nodes) || nodes < 1)
        {
            throw new StartException("--cluster", "write the number of nodes as a whole number from 1.");
        }

        if (nodes > 1)
        {
            throw new StartException("--cluster", BuildInfo.HasOrleansPackages
                ? "only one node is supported yet; start without this option."
                : "this server was built on the stand-in for Orleans, which is a single process and cannot form a cluster; several nodes need the "
                    + "Microsoft.Orleans packages (a package feed that has them, or OrleansSource=Package).");
        }
    }

    private int ReadDemo(string option, int otherwise, int highest, string what, int lowest = 0)
    {
        if (line.Find(option) is not { } text)
        {
            return line.Has("demo") ? otherwise : 0;
        }

        if (!line.Has("demo"))
        {
            throw new StartException($"--{option}", "simulated teams work in a demonstration only; add --demo.");
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest
            ? number
            : throw new StartException($"--{option}", $"write {what} as a whole number from {lowest} to {highest}.");
    }
}
