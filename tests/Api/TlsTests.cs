using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CampaignHub.Api.Access;
using CampaignHub.Api.Hosting;
using CampaignHub.Testing;

namespace CampaignHub.Api.Tests;

public sealed class TlsTests(TlsTests.SecureServer server) : IClassFixture<TlsTests.SecureServer>
{
    [Fact]
    public async Task Over_TLS_the_cookie_is_secure_and_browsers_are_told_to_stay_with_TLS()
    {
        using var client = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) =>
                    shown is not null && shown.GetCertHashString() == server.Certificate.GetCertHashString(),
            },
        })
        {
            BaseAddress = server.Address,
        };
        var name = await server.Arrange.AccountAsync(Role.Viewer);

        using var response = await client.PostAsync(
            "/api/v1/sessions?useCookies=true", new { userName = name, password = Arrange.Password });

        await Answers.RequireAsync(response, HttpStatusCode.OK);
        Assert.Equal("https", server.Address.Scheme);
        Assert.Contains("secure", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_certificate_is_read_from_PFX_with_password_and_from_PEM(bool pfx)
    {
        var file = Path.Combine(server.DataFolder, pfx ? "certificate.pfx" : "certificate.pem");
        var settings = new Dictionary<string, string?> { ["CAMPAIGNHUB_CERTIFICATE"] = file };
        if (pfx)
        {
            File.WriteAllBytes(file, server.Certificate.Export(X509ContentType.Pfx, "p"));
            settings["CAMPAIGNHUB_CERTIFICATE_PASSWORD"] = "p";
        }
        else
        {
            File.WriteAllText(file, server.Certificate.ExportCertificatePem() + "\n" + server.Key.ExportPkcs8PrivateKeyPem());
        }

        var read = new SettingsReader(key => settings.GetValueOrDefault(key), CommandLine.Parse([])).Read();

        Assert.Equal(server.Certificate.Thumbprint, read.Certificate?.Thumbprint);
        Assert.Equal(["https://127.0.0.1:5080"], read.Urls);
    }

    public sealed class SecureServer : ApiServer
    {
        public SecureServer(PostgresServer postgres)
            : base(postgres)
        {
            var request = new CertificateRequest("CN=campaignhub.test", Key, HashAlgorithmName.SHA256);
            var now = TimeProvider.System.GetUtcNow();
            Certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddHours(1));
        }

        public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        public X509Certificate2 Certificate { get; }

        protected override Settings Change(Settings settings) =>
            settings with { Certificate = Certificate, Urls = ["https://127.0.0.1:0"] };

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Certificate.Dispose();
            Key.Dispose();
        }
    }
}
