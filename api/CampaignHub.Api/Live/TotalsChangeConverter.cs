using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.Totals;

namespace CampaignHub.Api.Live;

/// <summary>Writes the fields that differ, in the order and the form of the totals endpoint.</summary>
internal sealed class TotalsChangeConverter : JsonConverter<TotalsChange>
{
    /// <summary>Frames only leave the server.</summary>
    public override TotalsChange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TotalsChange value, JsonSerializerOptions options)
    {
        var (before, now) = (value.Before, value.Now);
        writer.WriteStartObject();
        if (value.Code is not null)
        {
            writer.WriteString("code"u8, value.Code);
        }

        if (value.Name is not null)
        {
            writer.WriteString("name"u8, value.Name);
        }

        WriteNumber(writer, "checkIns"u8, before?.CheckIns, now.CheckIns);
        WriteNumber(writer, "households"u8, before?.Households, now.Households);
        WriteNumber(writer, "businesses"u8, before?.Businesses, now.Businesses);
        WriteNumber(writer, "people"u8, before?.People, now.People);
        if (before is null || !TotalsChange.SameCounts(before.Results, now.Results))
        {
            WriteCounts(writer, "results"u8, now.Results);
        }

        if (before is null || !TotalsChange.SameCounts(before.Pending, now.Pending))
        {
            WriteCounts(writer, "pending"u8, now.Pending);
        }

        WriteNumber(writer, "teamsReporting"u8, before?.TeamsReporting, now.TeamsReporting);
        WriteNumber(writer, "flagged"u8, before?.Flagged, now.Flagged);
        WriteNumber(writer, "held"u8, before?.Held, now.Held);
        WriteLastAt(writer, before, now);
        if (before is null || !TotalsChange.SameTrusted(before.Trusted, now.Trusted))
        {
            WriteTrusted(writer, now.Trusted);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? before, long now)
    {
        if (before != now)
        {
            writer.WriteNumber(name, now);
        }
    }

    private static void WriteLastAt(Utf8JsonWriter writer, TotalsBody? before, TotalsBody now)
    {
        if (before is not null && before.LastAt == now.LastAt)
        {
            return;
        }

        if (now.LastAt is { } last)
        {
            writer.WriteString("lastAt"u8, last);
        }
        else
        {
            writer.WriteNull("lastAt"u8);
        }
    }

    private static void WriteTrusted(Utf8JsonWriter writer, TrustedBody? trusted)
    {
        if (trusted is null)
        {
            writer.WriteNull("trusted"u8);
            return;
        }

        writer.WriteStartObject("trusted"u8);
        writer.WriteNumber("checkIns"u8, trusted.CheckIns);
        writer.WriteNumber("households"u8, trusted.Households);
        writer.WriteNumber("people"u8, trusted.People);
        WriteCounts(writer, "results"u8, trusted.Results);
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, long>? counts)
    {
        writer.WriteStartObject(name);
        foreach (var (code, count) in counts ?? new Dictionary<string, long>())
        {
            writer.WriteNumber(code, count);
        }

        writer.WriteEndObject();
    }
}
