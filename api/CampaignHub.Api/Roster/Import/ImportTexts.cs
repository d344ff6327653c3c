using CampaignHub.Api.Http.Tables;
using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Roster.Import;

/// <summary>The sentences of an import for people, from <c>import-texts.vi.json</c> and <c>import-texts.en.json</c>.</summary>
internal sealed class ImportTexts
{
    private readonly Sentences _texts;

    private ImportTexts(string language) =>
        (Language, _texts) = (language, Sentences.Load($"CampaignHub.Api.Roster.Import.import-texts.{language}.json"));

    public static ImportTexts Vietnamese { get; } = new("vi");

    public static ImportTexts English { get; } = new("en");

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Every code that has a sentence.</summary>
    public IEnumerable<string> Codes => _texts.Codes;

    /// <summary>Vietnamese, unless the reader's first language is English.</summary>
    public static ImportTexts For(HttpRequest request) => Sentences.WantsEnglish(request) ? English : Vietnamese;

    /// <summary>A sentence with its values; a code without one stands for itself, which a test does not let happen.</summary>
    public string Text(string code, params IReadOnlyList<string> values) => _texts.Text(code, values);

    /// <summary>How many values the sentence of a code names.</summary>
    public int ValuesOf(string code) => _texts.ValuesOf(code);

    /// <summary>The sentence of a problem or note.</summary>
    public string Text(ImportProblem problem) => Text(problem.Code, problem.Values);

    /// <summary>The head of a column.</summary>
    public string TitleOf(RosterColumn column) =>
        Language == "en" ? RosterColumns.Of(column).En : RosterColumns.Of(column).Vi;
}
