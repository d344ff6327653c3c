using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CampaignHub.Testing;

namespace CampaignHub.Browser.Tests;

/// <summary>Guides as the Sở publishes them, and what else it asks of the server beside the pages.</summary>
internal sealed class Guides(RunningServer server)
{
    /// <summary>A picture, one pixel large.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>Publishes a guide with a picture; returns its number.</summary>
    public async Task<long> PublishAsync(string title, CancellationToken cancellation)
    {
        using var centre = await SignInAsync(cancellation);
        var id = await ProposeAsync(centre, title, cancellation);
        foreach (var step in new[] { "approve", "publish" })
        {
            using var answer = await centre.PostAsJsonAsync($"/api/v1/materials/{id}/{step}", new { }, cancellation);
            await ReadAsync(answer, cancellation);
        }

        return id;
    }

    public async Task WithdrawAsync(long id, CancellationToken cancellation)
    {
        using var centre = await SignInAsync(cancellation);
        using var answer = await centre.PostAsJsonAsync($"/api/v1/materials/{id}/withdraw", new { }, cancellation);
        await ReadAsync(answer, cancellation);
    }

    /// <summary>The team's difficulties as the Sở sees them.</summary>
    public async Task<IReadOnlyList<JsonElement>> DifficultiesAsync(string team, CancellationToken cancellation)
    {
        using var centre = await SignInAsync(cancellation);
        using var answer = await centre.GetAsync($"/api/v1/difficulties?team={team}", cancellation);
        return [.. (await ReadAsync(answer, cancellation)).GetProperty("items").EnumerateArray()];
    }

    private static async Task<long> ProposeAsync(HttpClient centre, string title, CancellationToken cancellation)
    {
        var guide = new { title, kind = "infographic", topic = "vneid", language = "vi", sender = "Công an tỉnh" };
        using var proposed = await centre.PostAsJsonAsync("/api/v1/materials", guide, cancellation);
        var id = (await ReadAsync(proposed, cancellation)).GetProperty("id").GetInt64();
        using var file = new ByteArrayContent(Picture) { Headers = { ContentType = new("image/png") } };
        using var kept = await centre.PutAsync($"/api/v1/materials/{id}/file?name=vneid.png", file, cancellation);
        await ReadAsync(kept, cancellation);
        return id;
    }

    private async Task<HttpClient> SignInAsync(CancellationToken cancellation)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        var (userName, password, _, _) = server.Access.Of("commandCentre");
        using var answer = await client.PostAsJsonAsync("/api/v1/sessions", new { userName, password }, cancellation);
        var token = (await ReadAsync(answer, cancellation)).GetProperty("token").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}: {body}");
        return JsonSerializer.Deserialize<JsonElement>(body);
    }
}
