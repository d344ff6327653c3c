using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.Totals;

namespace CampaignHub.Api.Live;

/// <summary>
/// The object of the totals endpoint as the hub's answer, already as JSON: when a thousand walls come back at once it is put into
/// words once, not a thousand times.
/// </summary>
/// <param name="Json">A whole JSON object in UTF-8.</param>
[JsonConverter(typeof(ProvinceSnapshotConverter))]
public sealed record ProvinceSnapshot(ReadOnlyMemory<byte> Json)
{
    internal static ProvinceSnapshot Of(ProvinceTotalsBody body) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, TotalsJsonContext.Default.ProvinceTotalsBody));
}

/// <summary>Puts the JSON there as it is.</summary>
internal sealed class ProvinceSnapshotConverter : JsonConverter<ProvinceSnapshot>
{
    /// <summary>Snapshots only leave the server.</summary>
    public override ProvinceSnapshot Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ProvinceSnapshot value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json.Span, skipInputValidation: true);
}
