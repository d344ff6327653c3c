using CampaignHub.Api.Hosting;
using CampaignHub.Api.SystemInfo;

namespace CampaignHub.Api.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Without_any_setting_the_server_is_for_this_machine()
    {
        var settings = Read();

        Assert.Null(settings.Postgres);
        Assert.Equal(Path.GetFullPath("data"), settings.DataFolder);
        Assert.Equal(["http://127.0.0.1:5080"], settings.Urls);
        Assert.EndsWith("programs/lam-dong-2026.json", settings.ProgramFile, StringComparison.Ordinal);
        Assert.EndsWith("client-web/dist", settings.WebFolder, StringComparison.Ordinal);
        Assert.False(settings.Demo);
    }

    [Fact]
    public void The_command_line_goes_before_the_environment()
    {
        var settings = Read(["--urls", "http://127.0.0.1:6001;http://[::1]:6001"], ("CAMPAIGNHUB_URLS", "http://127.0.0.1:6000"));

        Assert.Equal(["http://127.0.0.1:6001", "http://[::1]:6001"], settings.Urls);
    }

    [Theory]
    [InlineData("--demo", 5)]
    [InlineData("--demo --rate 0", 0)]
    [InlineData("serve --demo --rate=250", 250)]
    public void A_demonstration_works_at_its_rate(string arguments, int rate)
    {
        var settings = Read(arguments.Split(' '));

        Assert.True(settings.Demo);
        Assert.Equal(rate, settings.DemoRate);
        Assert.Equal(0, settings.DemoHistory);
        Assert.Equal(2_771, settings.DemoTeams);
    }

    [Fact]
    public void A_demonstration_may_be_as_large_as_the_country() =>
        Assert.Equal(98_000, Read(["--demo", "--teams", "98000"]).DemoTeams);

    [Fact]
    public void Trusted_proxies_are_addresses_or_networks()
    {
        var settings = Read([], ("CAMPAIGNHUB_TRUSTED_PROXIES", "10.0.0.5, 192.168.0.0/16,::1"));

        Assert.Equal(["10.0.0.5/32", "192.168.0.0/16", "::1/128"], settings.TrustedProxies.Select(network => network.ToString()));
    }

    [Fact]
    public void Pages_of_other_sites_read_nothing_until_their_origins_are_named()
    {
        Assert.Empty(Read().CorsOrigins);
        Assert.Equal(
            ["https://so-lieu.lamdong.gov.vn", "http://127.0.0.1:3000"],
            Read([], ("CAMPAIGNHUB_CORS_ORIGINS", "https://so-lieu.lamdong.gov.vn, http://127.0.0.1:3000")).CorsOrigins);
    }

    [Theory]
    [InlineData("CAMPAIGNHUB_CORS_ORIGINS", "*")]
    [InlineData("CAMPAIGNHUB_CORS_ORIGINS", "so-lieu.lamdong.gov.vn")]
    [InlineData("CAMPAIGNHUB_CORS_ORIGINS", "https://so-lieu.lamdong.gov.vn/")]
    [InlineData("CAMPAIGNHUB_POSTGRES", "nonsense")]
    [InlineData("CAMPAIGNHUB_POSTGRES", "Host=x;Prot=1")]
    [InlineData("CAMPAIGNHUB_URLS", "5080")]
    [InlineData("CAMPAIGNHUB_URLS", "ftp://127.0.0.1:1")]
    [InlineData("CAMPAIGNHUB_URLS", "http://127.0.0.1:99999")]
    [InlineData("CAMPAIGNHUB_TRUSTED_PROXIES", "proxy.example")]
    [InlineData("CAMPAIGNHUB_CERTIFICATE", "/nowhere/at-all.pfx")]
    [InlineData("CAMPAIGNHUB_CERTIFICATE", "/dev/null")]
    public void A_bad_setting_is_named_by_its_key(string key, string value)
    {
        var refusal = Assert.Throws<StartException>(() => Read([], (key, value)));

        Assert.StartsWith(key, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Several_nodes_are_refused_with_the_reason()
    {
        var refusal = Assert.Throws<StartException>(() => Read(["serve", "--cluster", "2"]));

        Assert.StartsWith("--cluster", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(BuildInfo.HasOrleansPackages ? "only one node" : "Microsoft.Orleans packages", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.NotNull(Read(["serve", "--cluster", "1"]));
    }

    [Theory]
    [InlineData("--rate 5", "--rate")]
    [InlineData("--demo --rate many", "--rate")]
    [InlineData("--history 3", "--history")]
    [InlineData("--demo --history 9", "--history")]
    [InlineData("--teams 5000", "--teams")]
    [InlineData("--demo --teams 999", "--teams")]
    [InlineData("--demo --teams 98001", "--teams")]
    [InlineData("--demo --rate -1", "--rate")]
    [InlineData("--demo --rate", "--rate")]
    [InlineData("--urls https://127.0.0.1:5443", "CAMPAIGNHUB_CERTIFICATE")]
    [InlineData("--cluster 0", "--cluster")]
    [InlineData("--cluster two", "--cluster")]
    [InlineData("--cluster", "--cluster")]
    [InlineData("--dmeo", "--dmeo")]
    [InlineData("serve extra", "extra")]
    public void A_bad_option_is_named(string arguments, string named)
    {
        var refusal = Assert.Throws<StartException>(() => Read(arguments.Split(' ')));

        Assert.StartsWith(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_is_never_repeated_in_the_refusal()
    {
        var refusal = Assert.Throws<StartException>(() => Read([], ("CAMPAIGNHUB_POSTGRES", "Host=x;Password=geheim;Prot=1")));

        Assert.DoesNotContain("geheim", refusal.Message, StringComparison.Ordinal);
    }

    private static Settings Read(string[]? arguments = null, params (string Key, string Value)[] environment) =>
        new SettingsReader(
            key => environment.FirstOrDefault(setting => setting.Key == key).Value,
            CommandLine.Parse(arguments ?? [])).Read();
}
