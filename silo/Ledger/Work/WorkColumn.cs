using System.Text.Json.Nodes;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Work;

/// <summary>A column that a register has of its own, as it is written to the table and to the audit.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Type">Type in the table.</param>
/// <param name="Value">Its value of a line; null where not said.</param>
public sealed record WorkColumn<T>(string Name, NpgsqlDbType Type, Func<T, object?> Value)
{
    /// <summary>People typed it freely, or it tells of a household: it goes to the part of the audit that can be erased.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Name in the audit: <c>teamCodes</c>.</summary>
    internal string Field
    {
        get
        {
            var words = Name.Split('_');
            return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        }
    }

    internal JsonNode? Told(T line) => Value(line) switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        string[] codes => new JsonArray([.. codes.Select(code => (JsonNode)code)]),
        int number => number,
        var text => JsonValue.Create((string)text),
    };
}
