using System.Text.Json;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Publication;

/// <summary>Steps of a campaign day, as the command centre takes them.</summary>
internal static class Steps
{
    public static async Task DeclareAndOpenAsync(this HttpClient centre, DateOnly date)
    {
        await centre.PutAsync(PathOf(date), new { name = "Ra quân thử" }).JsonAsync();
        await centre.StepAsync(date, "open");
    }

    public static Task<JsonElement> StepAsync(this HttpClient centre, DateOnly date, string step) =>
        centre.PostTextAsync($"{PathOf(date)}/{step}", "{}").JsonAsync();

    private static string PathOf(DateOnly date) => $"/api/v1/campaign-days/{date.Text()}";
}
