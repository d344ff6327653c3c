using System.Net.Http.Json;
using System.Text.Json;

namespace CampaignHub.Api.Tests.Roster;

/// <summary>Calls of the roster's endpoints that several tests make.</summary>
internal static class RosterClient
{
    private const string Base = "/api/v1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, object value) =>
        client.PutAsJsonAsync(path, value, Cancellation);

    /// <summary>Adds a village; returns its code.</summary>
    public static async Task<string> VillageAsync(this HttpClient client, string commune, string name, string? former = null) =>
        Code(await client.PostAsync($"{Base}/villages", new { communeCode = commune, kind = "thon", name, formerCommune = former }).JsonAsync());

    /// <summary>Adds a team, of a village or of the commune; returns its code.</summary>
    public static async Task<string> TeamAsync(this HttpClient client, string commune, string? village = null) =>
        Code(await client.PostAsync($"{Base}/teams", new
        {
            communeCode = commune,
            kind = village is null ? "commune" : "village",
            villageCode = village,
            name = "Tổ công nghệ số cộng đồng",
        }).JsonAsync());

    /// <summary>Adds a member; returns the number.</summary>
    public static async Task<int> MemberAsync(
        this HttpClient client, string team, string name, string role = "member", string? phone = null) =>
        (await client.PostAsync($"{Base}/teams/{team}/members", new { name, role, core = true, phone }).JsonAsync())
            .GetProperty("number").GetInt32();

    public static string Code(JsonElement row) => row.GetProperty("code").GetString()!;

    public static List<string> Codes(JsonElement page) => Strings(page, "items", "code");

    /// <summary>One text field of each row of a list.</summary>
    public static List<string> Strings(JsonElement page, string list, string field) =>
        [.. page.GetProperty(list).EnumerateArray().Select(row => row.GetProperty(field).GetString()!)];

    public static List<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
