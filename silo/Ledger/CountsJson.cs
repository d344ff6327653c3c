using System.Globalization;
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

        var json = new StringBuilder("{");
        for (var i = 0; i < counts.Codes.Length; i++)
        {
            // Codes are checked against the program file before they come here: no character needs escaping.
            json.Append(i == 0 ? "\"" : ",\"").Append(counts.Codes[i]).Append("\":")
                .Append(CultureInfo.InvariantCulture, $"{counts.Values[i]}");
        }

        return json.Append('}').ToString();
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
