using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CampaignHub.LoadTests.Api;

/// <summary>Signs in as staff and reads what the load is checked against.</summary>
public sealed class StaffClient : IDisposable
{
    private readonly HttpClient _http;

    private StaffClient(HttpClient http, string token) => (_http, Token) = (http, token);

    public string Token { get; }

    public static async Task<StaffClient> SignInAsync(Uri server, StaffAccount account, CancellationToken cancellation)
    {
        var http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
        using var response = await http.PostAsJsonAsync(
            "/api/v1/sessions", new { userName = account.UserName, password = account.Password }, cancellation);
        await ThrowUnlessOkAsync(response, cancellation);
        using var session = await response.Content.ReadFromJsonAsync<JsonDocument>(cancellation);
        var token = session!.RootElement.GetProperty("token").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new StaffClient(http, token);
    }

    /// <summary>The province's net number of check-ins on a date.</summary>
    public async Task<long> CheckInsAsync(DateOnly date, CancellationToken cancellation)
    {
        using var totals = await GetAsync($"/api/v1/days/{date:yyyy-MM-dd}/totals", cancellation);
        return totals.RootElement.GetProperty("province").GetProperty("checkIns").GetInt64();
    }

    /// <summary>What the server says of itself; administrators may ask.</summary>
    public async Task<ServerFacts> FactsAsync(CancellationToken cancellation)
    {
        using var document = await GetAsync("/api/v1/system", cancellation);
        var (root, orleans) = (document.RootElement, document.RootElement.GetProperty("orleans"));
        return new ServerFacts(
            TextOf(root, "version"), TextOf(orleans, "source"), TextOf(orleans, "version"),
            TextOf(root, "postgresVersion"), TextOf(root, "fsync"), TextOf(root, "synchronousCommit"));
    }

    /// <summary>Reads a page to its end; gives the status and the length.</summary>
    public async Task<(int Status, long Bytes)> ReadAsync(string path, CancellationToken cancellation)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        return ((int)response.StatusCode, (await response.Content.ReadAsByteArrayAsync(cancellation)).LongLength);
    }

    /// <summary>Sends something that has to be taken.</summary>
    public async Task PostAsync(string path, object body, CancellationToken cancellation)
    {
        using var response = await _http.PostAsJsonAsync(path, body, cancellation);
        await ThrowUnlessOkAsync(response, cancellation);
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument> GetAsync(string path, CancellationToken cancellation)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        await ThrowUnlessOkAsync(response, cancellation);
        return (await response.Content.ReadFromJsonAsync<JsonDocument>(cancellation))!;
    }

    private static string TextOf(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static async Task ThrowUnlessOkAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException(
                $"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: "
                + await response.Content.ReadAsStringAsync(cancellation));
        }
    }
}
