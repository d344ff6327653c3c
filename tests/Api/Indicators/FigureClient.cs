using System.Text.Json;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Indicators;

/// <summary>Figures as the tests enter and read them.</summary>
internal static class FigureClient
{
    public const string Indicators = "/api/v1/indicators";

    /// <summary>The day before today, so that today's records came after the figure.</summary>
    public static string Yesterday => Sample.Today.AddDays(-1).Text();

    public static Task<HttpResponseMessage> GiveAsync(this HttpClient client, string indicator, object figure) =>
        client.PostAsync($"{Indicators}/{indicator}/figures", figure);

    /// <summary>An indicator of the province or of a commune.</summary>
    public static async Task<JsonElement> IndicatorAsync(this HttpClient client, string indicator, string query = "") =>
        (await client.FetchAsync($"{Indicators}{query}").JsonAsync()).GetProperty("items").EnumerateArray().Single(item => item.Text("code") == indicator);

    public static bool Has(this JsonElement of, string field) => of.TryGetProperty(field, out var value) && value.ValueKind is not JsonValueKind.Null;
}
