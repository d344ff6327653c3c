using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CampaignHub.Domain.Places;

/// <summary>Reads a GeoJSON FeatureCollection of commune boundaries; each feature names its commune by the property <c>code</c>.</summary>
public static class BoundaryFile
{
    /// <summary>The nation has some 3,300 communes.</summary>
    public const int MostFeatures = 10_000;

    private const int LongestName = 100;
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 16, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads all features, broken ones too.</summary>
    /// <exception cref="BoundaryFileException">The text is not such a file; the message says what is missing.</exception>
    public static ImmutableArray<BoundaryFeature> Parse(ReadOnlyMemory<byte> json)
    {
        using var document = Read(json);
        var root = document.RootElement;
        if (root.ValueKind is not JsonValueKind.Object || root.TextOf("type") != "FeatureCollection"
            || !root.TryGetProperty("features", out var features) || features.ValueKind is not JsonValueKind.Array)
        {
            throw new BoundaryFileException("Send a GeoJSON FeatureCollection with a list of features.");
        }

        return features.GetArrayLength() is > 0 and <= MostFeatures
            ? [.. features.EnumerateArray().Select((feature, index) => Feature(feature, index + 1))]
            : throw new BoundaryFileException($"Send 1 to {MostFeatures} features.");
    }

    private static JsonDocument Read(ReadOnlyMemory<byte> json)
    {
        // Spreadsheet and map programs of Windows like to begin a file with a byte order mark.
        var text = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        try
        {
            return JsonDocument.Parse(text, Reading);
        }
        catch (JsonException exception)
        {
            throw new BoundaryFileException($"The file is not JSON, at line {exception.LineNumber + 1}.", exception);
        }
    }

    private static BoundaryFeature Feature(JsonElement feature, int number)
    {
        if (feature.ValueKind is not JsonValueKind.Object)
        {
            return new BoundaryFeature(number, null, null, null, new BoundaryFault(BoundaryFault.NotAPolygon));
        }

        var properties = feature.TryGetProperty("properties", out var found) && found.ValueKind is JsonValueKind.Object ? found : default;
        var (boundary, fault) = BoundaryGeometry.Read(feature.TryGetProperty("geometry", out var geometry) ? geometry : default);
        return new BoundaryFeature(number, CodeOf(properties), Name(properties), boundary, fault);
    }

    /// <summary>Some programs write codes as numbers.</summary>
    private static string? CodeOf(JsonElement properties)
    {
        if (properties.ValueKind is not JsonValueKind.Object || !properties.TryGetProperty("code", out var code))
        {
            return null;
        }

        return code.ValueKind is JsonValueKind.Number && code.TryGetInt32(out var number)
            ? number.ToString("00000", CultureInfo.InvariantCulture)
            : Line(properties.TextOf("code"));
    }

    private static string? Name(JsonElement properties) =>
        properties.ValueKind is JsonValueKind.Object ? Line(properties.TextOf("name")) : null;

    /// <summary>One line of text that a list can show.</summary>
    private static string? Line(string? text)
    {
        var line = text?.Trim();
        return line is { Length: > 0 and <= LongestName } && !line.Any(char.IsControl) ? line.Normalize() : null;
    }
}
