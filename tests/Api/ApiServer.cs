using System.Net.Http.Headers;
using CampaignHub.Api.Access;
using CampaignHub.Api.Hosting;
using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests;

/// <summary>
/// The real server, Kestrel and all, on a free port of this machine with a database of its own. A class fixture; what a test
/// changes it changes under codes and names of its own, since the tests of a class share the server.
/// </summary>
public class ApiServer(PostgresServer postgres) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaignhub-api-");
    private readonly List<HttpClient> _clients = [];
    private CampaignServer _server = null!;

    /// <summary>A stopped server whose database and data folder this one goes on with.</summary>
    public ApiServer? Existing { get; init; }

    /// <summary>What the start said.</summary>
    public StartLines Output { get; } = new();

    /// <summary>Address of the server, with its port.</summary>
    public Uri Address => new(_server.Urls[0]);

    /// <summary>Services of the server, for a look inside.</summary>
    public IServiceProvider Services => _server.App.Services;

    /// <summary>Connection string of its database.</summary>
    public string Database { get; private set; } = null!;

    /// <summary>Folder of its data.</summary>
    public string DataFolder => Existing?.DataFolder ?? _data.FullName;

    /// <summary>A client without a token.</summary>
    public HttpClient Anonymous => Client(token: null);

    /// <summary>Accounts, teams and devices made directly, without the api under test.</summary>
    internal Arrange Arrange => new(Services);

    /// <summary>The settings the server is started with; a derived fixture changes them.</summary>
    protected virtual Settings Change(Settings settings) => settings;

    /// <summary>Services a derived fixture adds or replaces.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        Database = Existing?.Database ?? await postgres.CreateDatabaseAsync();
        _server = await CampaignServer.StartAsync(Change(TestSettings.For(Database, DataFolder)), Output, Configure);
    }

    public virtual async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await StopAsync();
        _data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the server; its data stay until the fixture is disposed.</summary>
    public async Task StopAsync()
    {
        if (_server is { } server)
        {
            _server = null!;
            await server.DisposeAsync();
        }
    }

    /// <summary>A client that sends this token, and keeps no cookies.</summary>
    public HttpClient Client(string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        lock (_clients)
        {
            _clients.Add(client);
        }

        return client;
    }

    /// <summary>A client of a new account of this role.</summary>
    public async Task<HttpClient> StaffAsync(Role role, string? communeCode = null, string? department = null) =>
        Client(await Arrange.SessionAsync(role, communeCode, department));

    /// <summary>A client of a new device of this team, which must exist.</summary>
    public async Task<HttpClient> DeviceAsync(string teamCode) => Client((await Arrange.DeviceAsync(teamCode)).Token);
}
