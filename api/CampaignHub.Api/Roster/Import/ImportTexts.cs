using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Roster.Import;

/// <summary>The sentences of an import for people, from <c>import-texts.vi.json</c> and <c>import-texts.en.json</c>.</summary>
internal sealed class ImportTexts
{
    /// <summary>Stands for a value nobody gave: a sentence with a gap is better than none.</summary>
    private const string Missing = "…";

    private readonly FrozenDictionary<string, CompositeFormat> _texts;

    private ImportTexts(string language) => (Language, _texts) = (language, Load(language));

    public static ImportTexts Vietnamese { get; } = new("vi");

    public static ImportTexts English { get; } = new("en");

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Every code that has a sentence.</summary>
    public IEnumerable<string> Codes => _texts.Keys;

    /// <summary>Vietnamese, unless the reader's first language is English.</summary>
    public static ImportTexts For(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().TrimStart().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Vietnamese;

    /// <summary>A sentence with its values; a code without one stands for itself, which a test does not let happen.</summary>
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

    /// <summary>The sentence of a problem or note.</summary>
    public string Text(ImportProblem problem) => Text(problem.Code, problem.Values);

    /// <summary>The head of a column.</summary>
    public string TitleOf(RosterColumn column) =>
        Language == "en" ? RosterColumns.Of(column).En : RosterColumns.Of(column).Vi;

    private static FrozenDictionary<string, CompositeFormat> Load(string language)
    {
        using var file = typeof(ImportTexts).Assembly.GetManifestResourceStream($"CampaignHub.Api.Roster.Import.import-texts.{language}.json")!;
        return JsonSerializer.Deserialize(file, ImportJsonContext.Default.DictionaryStringString)!
            .ToFrozenDictionary(text => text.Key, text => CompositeFormat.Parse(text.Value), StringComparer.Ordinal);
    }
}
