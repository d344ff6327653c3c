using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CampaignHub.Testing;

namespace CampaignHub.Browser.Tests;

/// <summary>What the tests ask of the server beside the pages: teams nobody else uses, and codes for their phones.</summary>
internal sealed class Province(RunningServer server)
{
    private static int _taken;

    /// <summary>A team in a commune that no other test writes to.</summary>
    public TestTeam TakeTeam()
    {
        var index = Interlocked.Increment(ref _taken);
        var teamCode = server.Access.Devices
            .Select(device => device.TeamCode)
            .GroupBy(code => code[..code.IndexOf('-', StringComparison.Ordinal)])
            .ElementAt(index)
            .First();
        return new TestTeam(teamCode, teamCode[..teamCode.IndexOf('-', StringComparison.Ordinal)]);
    }

    /// <summary>A team that no other test writes for, in a commune where the demonstration has no support point on the date: it has some in every fourth.</summary>
    public async Task<TestTeam> TakeTeamWithoutPointsAsync(DateOnly date, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation, "commandCentre");
        while (true)
        {
            var team = TakeTeam();
            using var answer = await client.GetAsync($"/api/v1/campaign-days/{date:yyyy-MM-dd}/points?commune={team.CommuneCode}", cancellation);
            if ((await ReadAsync(answer, cancellation)).GetProperty("items").GetArrayLength() == 0)
            {
                return team;
            }
        }
    }

    /// <summary>A one-time code, as a commune prints it for a team.</summary>
    public async Task<string> ActivationCodeAsync(TestTeam team, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var answer = await client.PostAsJsonAsync("/api/v1/devices/activation-codes", new { teamCodes = new[] { team.Code } }, cancellation);
        return (await ReadAsync(answer, cancellation))[0].GetProperty("code").GetString()!;
    }

    /// <summary>The commune's name as people read it.</summary>
    public async Task<string> CommuneNameAsync(TestTeam team, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var answer = await client.GetAsync("/api/v1/communes", cancellation);
        var commune = (await ReadAsync(answer, cancellation)).EnumerateArray().Single(each => each.GetProperty("code").GetString() == team.CommuneCode);
        return $"{commune.GetProperty("type").GetString()} {commune.GetProperty("name").GetString()}";
    }

    /// <summary>All communes with their places.</summary>
    public async Task<IReadOnlyList<PlacedCommune>> CommunesAsync(CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var answer = await client.GetAsync("/api/v1/communes", cancellation);
        return (await ReadAsync(answer, cancellation)).Deserialize<PlacedCommune[]>(JsonSerializerOptions.Web)!;
    }

    /// <summary>Puts a boundary file in force.</summary>
    public async Task ImportBoundariesAsync(string geoJson, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var body = new StringContent(geoJson, System.Text.Encoding.UTF8, "application/geo+json");
        using var answer = await client.PutAsync("/api/v1/communes/boundaries", body, cancellation);
        await ReadAsync(answer, cancellation);
    }

    /// <summary>Goes back to a province without boundaries.</summary>
    public async Task RemoveBoundariesAsync(CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var answer = await client.DeleteAsync("/api/v1/communes/boundaries", cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"Removing the boundaries was answered {(int)answer.StatusCode}.");
    }

    /// <summary>Ends the tokens of all of the team's phones, as a commune does for a lost one.</summary>
    public async Task RevokePhonesAsync(TestTeam team, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var list = await client.GetAsync($"/api/v1/devices?team={team.Code}", cancellation);
        foreach (var device in (await ReadAsync(list, cancellation)).GetProperty("items").EnumerateArray())
        {
            using var answer = await client.PostAsync($"/api/v1/devices/{device.GetProperty("id")}/revoke", content: null, cancellation);
            await ReadAsync(answer, cancellation);
        }
    }

    /// <summary>Declares a day, opens and closes it, and makes its figures final.</summary>
    public async Task FinaliseAsync(DateOnly date, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation, "commandCentre");
        using var declared = await client.PutAsJsonAsync($"/api/v1/campaign-days/{date:yyyy-MM-dd}", new { name = "Ra quân mẫu" }, cancellation);
        await ReadAsync(declared, cancellation);
        foreach (var step in new[] { "open", "close", "finalise" })
        {
            using var answer = await client.PostAsJsonAsync($"/api/v1/campaign-days/{date:yyyy-MM-dd}/{step}", new { }, cancellation);
            await ReadAsync(answer, cancellation);
        }
    }

    /// <summary>A record of one of its teams in every commune, people from 1 to 124.</summary>
    public async Task RecordForEveryCommuneAsync(DateOnly date, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        // Tests take each commune's first team for themselves, so these records are its last team's.
        var teams = server.Access.Devices.GroupBy(device => device.TeamCode[..5]).Select(commune => commune.Last()).ToList();
        foreach (var (device, people) in teams.Select((device, index) => (device, index + 1)))
        {
            var record = new { id = Guid.NewGuid(), teamCode = device.TeamCode, occurredAt = $"{date:yyyy-MM-dd}T08:00:00+07:00", kind = "household", households = 1, people, results = new { vneid = people } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/check-ins") { Content = JsonContent.Create(new[] { record }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", device.Token);
            using var answer = await client.SendAsync(request, cancellation);
            await ReadAsync(answer, cancellation);
        }
    }

    /// <summary>Switches the public page.</summary>
    public async Task PublishAsync(bool enabled, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation, "commandCentre");
        using var answer = await client.PutAsJsonAsync("/api/v1/public/settings", new { enabled, showRunning = false }, cancellation);
        await ReadAsync(answer, cancellation);
    }

    /// <summary>Declares a day, or changes its declaration; a date's name is kept where it has one.</summary>
    public async Task DeclareAsync(DateOnly date, object hours, string[] focus, string announcement, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation, "commandCentre");
        using var known = await client.GetAsync($"/api/v1/campaign-days/{date:yyyy-MM-dd}", cancellation);
        var name = (await ReadAsync(known, cancellation)).GetProperty("name").GetString();
        using var answer = await client.PutAsJsonAsync($"/api/v1/campaign-days/{date:yyyy-MM-dd}", new { name, hours, focus, announcement }, cancellation);
        await ReadAsync(answer, cancellation);
    }

    /// <summary>Enters a support point of the team's commune; returns its address.</summary>
    public async Task<string> AddPointAsync(DateOnly date, TestTeam team, string place, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation, "commandCentre");
        var address = $"/api/v1/campaign-days/{date:yyyy-MM-dd}/points/{Guid.NewGuid()}";
        var point = new
        {
            communeCode = team.CommuneCode,
            place,
            kind = "village-hall",
            from = "07:30",
            to = "11:00",
            inCharge = "Tổ trưởng (mẫu)",
            phone = "0900000001",
            partners = new[] { "Công an xã", "Bưu điện" },
        };
        using var answer = await client.PutAsJsonAsync(address, point, cancellation);
        await ReadAsync(answer, cancellation);
        return address;
    }

    /// <summary>A support point does not take place.</summary>
    public async Task CancelPointAsync(string address, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation, "commandCentre");
        using var answer = await client.PostAsJsonAsync($"{address}/cancel", new { }, cancellation);
        await ReadAsync(answer, cancellation);
    }

    /// <summary>Postpones the day in the team's commune.</summary>
    public async Task PostponeAsync(DateOnly date, TestTeam team, string reason, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation, "commandCentre");
        using var answer = await client.PostAsJsonAsync(
            $"/api/v1/campaign-days/{date:yyyy-MM-dd}/postpone", new { communeCode = team.CommuneCode, reason, toDate = date.AddDays(7) }, cancellation);
        await ReadAsync(answer, cancellation);
    }

    /// <summary>What the team's phones said last that they still hold; null: nothing was said.</summary>
    public async Task<int?> UnsentAsync(TestTeam team, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var list = await client.GetAsync($"/api/v1/devices?team={team.Code}&revoked=false", cancellation);
        var said = (await ReadAsync(list, cancellation)).GetProperty("items").EnumerateArray().Last().GetProperty("unsent");
        return said.ValueKind == JsonValueKind.Null ? null : said.GetInt32();
    }

    /// <summary>How many of the team's records are kept for the commune to decide.</summary>
    public async Task<int> HeldAsync(TestTeam team, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var answer = await client.GetAsync($"/api/v1/check-ins?team={team.Code}&held=true", cancellation);
        return (await ReadAsync(answer, cancellation)).GetProperty("items").GetArrayLength();
    }

    /// <summary>The team's records of today in force, as the ledger has them.</summary>
    public async Task<IReadOnlyList<LedgerRecord>> RecordsAsync(TestTeam team, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        var records = new List<LedgerRecord>();
        for (string? after = ""; after is not null;)
        {
            using var answer = await client.GetAsync($"/api/v1/check-ins?team={team.Code}&limit=500&after={after}", cancellation);
            var page = await ReadAsync(answer, cancellation);
            records.AddRange(page.GetProperty("items").EnumerateArray().Select(LedgerRecord.Of));
            after = page.GetProperty("next").GetString();
        }

        return records;
    }

    /// <summary>Where the team stands today, as the commune and the wall will see it; null before it has started.</summary>
    public async Task<JsonElement?> TeamDayAsync(TestTeam team, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var answer = await client.GetAsync($"/api/v1/team-days?team={team.Code}", cancellation);
        return (await ReadAsync(answer, cancellation)).GetProperty("items").EnumerateArray().Select(item => (JsonElement?)item).SingleOrDefault();
    }

    /// <summary>Gives the team its target of this year.</summary>
    public async Task GiveTargetAsync(TestTeam team, string measure, int value, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation);
        using var answer = await client.PutAsJsonAsync(
            $"/api/v1/teams/{team.Code}/target", new { measure, value, planNumber = "12/KH-UBND" }, cancellation);
        await ReadAsync(answer, cancellation);
    }

    /// <summary>Announces something to this team alone.</summary>
    public async Task AnnounceAsync(TestTeam team, string text, CancellationToken cancellation)
    {
        using var client = await SignInAsync(cancellation, "commandCentre");
        var validUntil = TimeProvider.System.GetUtcNow().AddDays(1);
        using var answer = await client.PostAsJsonAsync("/api/v1/announcements", new { text, validUntil, teamCodes = new[] { team.Code } }, cancellation);
        await ReadAsync(answer, cancellation);
    }

    private async Task<HttpClient> SignInAsync(CancellationToken cancellation, string role = "administrator")
    {
        var client = new HttpClient { BaseAddress = server.Address };
        var (userName, password, _, _) = server.Access.Of(role);
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
