using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CampaignHub.Testing;

namespace CampaignHub.Browser.Tests;

/// <summary>A commune office beside its page: its officer, its teams, and what they ask of the server directly.</summary>
internal sealed class Office(RunningServer server)
{
    private static int _taken;
    private static DemoAccess.Device? _shared;

    public DemoAccess.Account Officer { get; } = server.Access.Of("communeOfficer");

    public string Commune => Officer.CommuneCode!;

    /// <summary>A team of the commune that no other test writes for.</summary>
    public DemoAccess.Device TakeTeam() =>
        server.Access.Devices.Where(device => device.TeamCode.StartsWith(Commune, StringComparison.Ordinal)).ElementAt(Interlocked.Increment(ref _taken));

    /// <summary>
    /// Records a visit to households, for tests to which it matters only that there are records: all of them write for one team, since a
    /// commune has not many. Gives the team.
    /// </summary>
    public async Task<DemoAccess.Device> RecordAsync(int people, int households, CancellationToken cancellation)
    {
        var team = _shared ??= TakeTeam();
        var results = new { vneid = 2 };
        var record = new { id = Guid.NewGuid(), teamCode = team.TeamCode, occurredAt = TimeProvider.System.GetUtcNow(), kind = "household", households, people, results };
        Assert.Equal("accepted", await RecordAsync(team, record, cancellation));
        return team;
    }

    /// <summary>Sends one record as the team's phone does; returns what became of it.</summary>
    public async Task<string> RecordAsync(DemoAccess.Device team, object record, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", team.Token);
        using var answer = await client.PostAsJsonAsync("/api/v1/check-ins", new[] { record }, cancellation);
        return (await ReadAsync(answer, cancellation)).GetProperty("results")[0].GetProperty("status").GetString()!;
    }

    /// <summary>Reports an urgent fault as the team's phone does.</summary>
    public async Task ReportUrgentAsync(DemoAccess.Device team, string text, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", team.Token);
        var fault = new { id = Guid.NewGuid(), teamCode = team.TeamCode, occurredAt = Now(), kind = "system-fault", text, urgent = true };
        using var answer = await client.PostAsJsonAsync("/api/v1/difficulties", fault, cancellation);
        Assert.Equal("accepted", (await ReadAsync(answer, cancellation)).GetProperty("status").GetString());
    }

    /// <summary>Now, as a phone writes it.</summary>
    public static string Now() =>
        TimeProvider.System.GetUtcNow().ToOffset(CampaignHub.Domain.VietnamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The team's own totals of a day, as its phone sees them.</summary>
    public async Task<JsonElement> TotalsAsync(DemoAccess.Device team, DateOnly date, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", team.Token);
        using var answer = await client.GetAsync($"/api/v1/days/{date:yyyy-MM-dd}/teams/{team.TeamCode}/totals", cancellation);
        return (await ReadAsync(answer, cancellation)).GetProperty("team");
    }

    /// <summary>The team's name as the roster has it.</summary>
    public async Task<string> NameOfAsync(DemoAccess.Device team, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", team.Token);
        using var answer = await client.GetAsync("/api/v1/teams", cancellation);
        return (await ReadAsync(answer, cancellation)).GetProperty("items")[0].GetProperty("name").GetString()!;
    }

    /// <summary>The number of the commune's office as it is now; other tests change it.</summary>
    public async Task<string> PhoneAsync(DemoAccess.Device team, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", team.Token);
        using var answer = await client.GetAsync($"/api/v1/communes/{Commune}/office", cancellation);
        return (await ReadAsync(answer, cancellation)).GetProperty("phone").GetString()!;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}: {body}");
        return JsonSerializer.Deserialize<JsonElement>(body);
    }
}
