using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampaignHub.Api.Http.Tables;

/// <summary>Sentences about files for people, by code, from an embedded JSON object.</summary>
internal sealed class Sentences
{
    /// <summary>Stands for a value nobody gave: a sentence with a gap is better than none.</summary>
    private const string Missing = "…";

    private readonly FrozenDictionary<string, CompositeFormat> _texts;

    private Sentences(FrozenDictionary<string, CompositeFormat> texts) => _texts = texts;

    /// <summary>Every code that has a sentence.</summary>
    public IEnumerable<string> Codes => _texts.Keys;

    /// <summary>Vietnamese, unless the reader's first language is English.</summary>
    public static bool WantsEnglish(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().TrimStart().StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentences of a resource of this assembly.</summary>
    public static Sentences Load(string resource)
    {
        using var file = typeof(Sentences).Assembly.GetManifestResourceStream(resource)!;
        return new Sentences(JsonSerializer.Deserialize(file, HttpJsonContext.Default.DictionaryStringString)!
            .ToFrozenDictionary(text => text.Key, text => CompositeFormat.Parse(text.Value), StringComparer.Ordinal));
    }

    /// <summary>A sentence with its values; a code without one stands for itself.</summary>
    public string Text(string code, params IReadOnlyList<string> values)
    {
        if (!_texts.TryGetValue(code, out var text))
        {
            return code;
        }

        var missing = Math.Max(0, text.MinimumArgumentCount - values.Count);
        return string.Format(CultureInfo.InvariantCulture, text, [.. values, .. Enumerable.Repeat(Missing, missing)]);
    }

    /// <summary>How many values the sentence of a code names.</summary>
    public int ValuesOf(string code) => _texts[code].MinimumArgumentCount;
}
