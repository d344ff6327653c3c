using System.Text.Json;

namespace CampaignHub.Domain.Places;

internal static class JsonElementText
{
    /// <summary>The text of a property; null when there is none, or none that Unicode knows.</summary>
    public static string? TextOf(this JsonElement of, string property)
    {
        try
        {
            return of.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair written as an escape, or bytes that are not UTF-8.
            return null;
        }
    }
}
