using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Roster.Import;
using CampaignHub.Domain.Indicators;

namespace CampaignHub.Api.Indicators.Import;

/// <summary>The sentences of an import of figures, from <c>figure-texts.vi.json</c> and <c>figure-texts.en.json</c>.</summary>
internal sealed class FigureTexts
{
    private readonly Sentences _texts;
    private readonly bool _isEnglish;

    private FigureTexts(string language)
    {
        _isEnglish = language == "en";
        _texts = Sentences.Load($"CampaignHub.Api.Indicators.Import.figure-texts.{language}.json");
        Files = _isEnglish ? ImportTexts.English : ImportTexts.Vietnamese;
    }

    public static FigureTexts Vietnamese { get; } = new("vi");

    public static FigureTexts English { get; } = new("en");

    /// <summary>Sentences about files as such.</summary>
    public ImportTexts Files { get; }

    /// <summary>Every code that has a sentence.</summary>
    public IEnumerable<string> Codes => _texts.Codes;

    /// <summary>Vietnamese, unless the reader's first language is English.</summary>
    public static FigureTexts For(HttpRequest request) => Sentences.WantsEnglish(request) ? English : Vietnamese;

    /// <summary>A sentence with its values.</summary>
    public string Text(string code, params IReadOnlyList<string> values) => _texts.Text(code, values);

    /// <summary>The head of a column.</summary>
    public string TitleOf(FigureField field) => _isEnglish ? FigureColumns.Of(field).En : FigureColumns.Of(field).Vi;

    /// <summary>A refusal in words.</summary>
    public ImportRemark RemarkOf(FigureDecision.Refused refused) =>
        new(refused.Code, FigureColumns.Of(refused.Field).Key, TitleOf(refused.Field), Text(refused.Code, refused.Values));
}
