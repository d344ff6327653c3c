using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampaignHub.Api.Tests.Fuzz;

/// <summary>Writes JSON that follows a schema of the document, or, as often as it is told, does not.</summary>
/// <param name="random">The seed's.</param>
/// <param name="document">Where references lead.</param>
/// <param name="texts">Gives texts.</param>
internal sealed class FuzzJson(Random random, JsonElement document, FuzzTexts texts)
{
    private const int Deepest = 6;

    private static readonly string[] s_numbers =
        ["0", "1", "-1", "2", "3", "10000", "10001", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1.5", "1e3", "1e400", "-0"];

    private static readonly string[] s_wrong =
        ["null", "true", "[]", "{}", "\"\"", "\"x\"", "-1", "1.5", "99999999999999999999", "[[[]]]", "{\"a\":{\"b\":[1]}}", "[null]", "{\"\":null}"];

    /// <summary>Percent of values that do not follow the schema.</summary>
    public int Mistakes { get; set; }

    /// <summary>A value for a field of this name.</summary>
    public string Write(JsonElement schema, string name, int depth = 0)
    {
        if (schema.ValueKind is not JsonValueKind.Object || Errs())
        {
            return s_wrong[random.Next(s_wrong.Length)];
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Write(Find(reference.GetString()!), name, depth);
        }

        foreach (var choice in new[] { "oneOf", "anyOf", "allOf" })
        {
            if (schema.TryGetProperty(choice, out var options))
            {
                return Write(options[random.Next(options.GetArrayLength())], name, depth);
            }
        }

        if (schema.TryGetProperty("enum", out var values) && random.Next(10) != 0)
        {
            return values[random.Next(values.GetArrayLength())].GetRawText();
        }

        return TypeOf(schema) switch
        {
            "object" => Object(schema, name, depth),
            "array" => Array(schema, name, depth),
            "integer" or "number" => Number(schema),
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            "null" => "null",
            _ => $"\"{texts.ForField(name, Text(schema, "format"))}\"",
        };
    }

    /// <summary>A number within the schema's bounds, or at an edge.</summary>
    public string Number(JsonElement schema)
    {
        if (random.Next(4) == 0)
        {
            return s_numbers[random.Next(s_numbers.Length)];
        }

        var lowest = schema.TryGetProperty("minimum", out var minimum) && minimum.TryGetInt32(out var low) ? low : 0;
        var highest = schema.TryGetProperty("maximum", out var maximum) && maximum.TryGetInt32(out var high) ? high : lowest + 40;
        return random.Next(lowest, Math.Max(lowest + 1, highest)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A field of the schema as text.</summary>
    public static string? Text(JsonElement schema, string field) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty(field, out var text) && text.ValueKind is JsonValueKind.String
            ? text.GetString()
            : null;

    private bool Errs() => random.Next(100) < Mistakes;

    private string TypeOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return schema.TryGetProperty("properties", out _) ? "object" : "string";
        }

        return type.ValueKind is JsonValueKind.Array ? type[random.Next(type.GetArrayLength())].GetString()! : type.GetString()!;
    }

    private string Object(JsonElement schema, string name, int depth)
    {
        var json = new StringBuilder("{");
        if (depth < Deepest && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject().Where(_ => !Errs() && random.Next(8) != 0))
            {
                Add(json, property.Name, Write(property.Value, property.Name, depth + 1));
            }
        }
        else if (depth < Deepest && schema.TryGetProperty("additionalProperties", out var value) && value.ValueKind is JsonValueKind.Object)
        {
            for (var i = random.Next(4); i > 0; i--)
            {
                Add(json, texts.ForField(name, format: null), Write(value, name, depth + 1));
            }
        }

        if (Errs())
        {
            Add(json, texts.ForField("name", format: null), s_wrong[random.Next(s_wrong.Length)]);
        }

        return json.Append('}').ToString();
    }

    private string Array(JsonElement schema, string name, int depth)
    {
        var count = depth >= Deepest ? 0 : random.Next(20) == 0 ? random.Next(600) : random.Next(4);
        var items = schema.TryGetProperty("items", out var item) ? item : default;
        return $"[{string.Join(',', Enumerable.Range(0, count).Select(_ => Write(items, name, depth + 1)))}]";
    }

    private static void Add(StringBuilder json, string name, string value) =>
        json.Append(json.Length > 1 ? "," : "").Append('"').Append(name).Append("\":").Append(value);

    private JsonElement Find(string reference)
    {
        var found = document;
        foreach (var part in reference.Split('/').Skip(1))
        {
            found = found.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return found;
    }
}
