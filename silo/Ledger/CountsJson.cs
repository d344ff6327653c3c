using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Ledger;

/// <summary>Counts as the JSON object of a <c>jsonb</c> column; absent when empty.</summary>
internal static class CountsJson
{
    public static string? Write(Counts counts)
    {
        if (counts.IsEmpty)
        {
            return null;
        }

        var json = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (var i = 0; i < counts.Codes.Length; i++)
        {
            // Codes are checked against the program file before they come here: no character needs escaping.
            json.AppendLiteral(i == 0 ? "{\"" : ",\"");
            json.AppendLiteral(counts.Codes[i]);
            json.AppendLiteral("\":");
            json.AppendFormatted(counts.Values[i]);
        }

        json.AppendLiteral("}");
        return json.ToStringAndClear();
    }

    public static Counts Read(string? json)
    {
        if (json is null)
        {
            return Counts.Empty;
        }

        var counts = new List<KeyValuePair<string, long>>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var code = reader.GetString()!;
                reader.Read();
                counts.Add(new(code, reader.GetInt64()));
            }
        }

        return Counts.From(counts);
    }
}
