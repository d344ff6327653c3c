using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Domain;

namespace CampaignHub.Api.Tests.CheckIns;

/// <summary>Check-ins as a phone sends them, and what comes back.</summary>
internal static class Sample
{
    public const string Path = "/api/v1/check-ins";

    /// <summary>Today in Asia/Ho_Chi_Minh.</summary>
    public static DateOnly Today => VietnamTime.DateOf(TimeProvider.System.GetUtcNow());

    /// <summary>A date as the contract writes it.</summary>
    public static string Text(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A household visit of now; change what the test is about.</summary>
    public static JsonObject CheckIn(string team, Action<JsonObject>? change = null)
    {
        var checkIn = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["teamCode"] = team,
            ["occurredAt"] = At(TimeProvider.System.GetUtcNow()),
            ["kind"] = "household",
            ["households"] = 1,
            ["people"] = 3,
            ["results"] = new JsonObject { ["vneid"] = 2, ["online-services"] = 1 },
        };
        change?.Invoke(checkIn);
        return checkIn;
    }

    /// <summary>A time as a phone in the province writes it.</summary>
    public static string At(DateTimeOffset time) =>
        time.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    /// <summary>Sends a batch and gives the answers.</summary>
    public static async Task<JsonElement[]> SendAsync(this HttpClient client, params JsonNode?[] items)
    {
        var answer = await client.PostTextAsync(Path, new JsonArray([.. items.Select(item => item?.DeepClone())]).ToJsonString()).JsonAsync();
        return [.. answer.GetProperty("results").EnumerateArray()];
    }

    /// <summary>Sends one check-in and gives its answer.</summary>
    public static async Task<JsonElement> SendOneAsync(this HttpClient client, JsonNode item) => (await client.SendAsync(item))[0];

    /// <summary>Status and code in one, such as <c>held too-old</c>.</summary>
    public static string Outcome(this JsonElement answer) =>
        answer.TryGetProperty("code", out var code)
            ? $"{answer.GetProperty("status").GetString()} {code.GetString()}"
            : answer.GetProperty("status").GetString()!;

    /// <summary>The team's own totals of a date.</summary>
    public static async Task<JsonElement> TeamTotalsAsync(this HttpClient client, string team, DateOnly? date = null) =>
        (await client.FetchAsync($"/api/v1/days/{(date ?? Today).Text()}/teams/{team}/totals").JsonAsync()).GetProperty("team");

    /// <summary>A text of an object.</summary>
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>A whole number of an object.</summary>
    public static long Number(this JsonElement element, string name) => element.GetProperty(name).GetInt64();
}
