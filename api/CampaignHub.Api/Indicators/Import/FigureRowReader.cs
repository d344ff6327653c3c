using System.Globalization;
using System.Text.RegularExpressions;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Indicators.Register;
using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster.Import;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Api.Indicators.Import;

/// <summary>
/// Makes an entry of a row. The province is written as such ("Toàn tỉnh"): an empty cell is refused, or a forgotten name would make a
/// commune's figure the province's.
/// </summary>
internal sealed partial class FigureRowReader(FigureHeader header, CampaignProgram program, CommuneNames communes, Caller caller)
{
    private const int LongestShown = 60;
    private static readonly string[] s_province = ["toantinh", "tinh", "tinhlamdong", "lamdong", "province"];

    /// <summary>The entry of a row, or why there is none.</summary>
    public (FigureEntry? Entry, FigureDecision.Refused? Refused) Read(SheetRow row)
    {
        if (IndicatorOf(Cell(row, FigureField.Indicator)) is not { } indicator)
        {
            return No("unknown-indicator", FigureField.Indicator, Shown(row, FigureField.Indicator));
        }

        if (!caller.MayGive(indicator, program))
        {
            return No("not-your-indicator", FigureField.Indicator, indicator.Name.Vi);
        }

        if (PlaceOf(Cell(row, FigureField.Commune), out var communeCode) is { } noPlace)
        {
            return (null, noPlace);
        }

        return caller.MayGiveFor(communeCode)
            ? Entry(row, indicator, communeCode)
            : No("not-your-commune", FigureField.Commune, Shown(row, FigureField.Commune));
    }

    private (FigureEntry?, FigureDecision.Refused?) Entry(SheetRow row, Indicator indicator, string? communeCode)
    {
        if (CellDate.Read(Cell(row, FigureField.AsOf)) is not { } asOf)
        {
            return No("invalid-date", FigureField.AsOf, Shown(row, FigureField.AsOf));
        }

        if (Cell(row, FigureField.DenominatorAsOf) is { Length: > 0 } counted && CellDate.Read(counted) is null)
        {
            return No("invalid-date", FigureField.DenominatorAsOf, Cut(counted));
        }

        if (NumberOf(row, FigureField.Numerator) is not (true, var numerator))
        {
            return No("invalid-numerator", FigureField.Numerator, Shown(row, FigureField.Numerator));
        }

        if (NumberOf(row, FigureField.Denominator) is not (true, var denominator))
        {
            return No("invalid-denominator", FigureField.Denominator, Shown(row, FigureField.Denominator));
        }

        if (!PlainText.IsLine(Cell(row, FigureField.Source), FigureRules.LongestSource))
        {
            return No("invalid-source", FigureField.Source);
        }

        return (new FigureEntry(indicator, communeCode, asOf, Cell(row, FigureField.Source))
        {
            Numerator = numerator,
            Denominator = denominator,
            DenominatorAsOf = CellDate.Read(Cell(row, FigureField.DenominatorAsOf)),
            DenominatorSource = Short(row, FigureField.DenominatorSource, FigureRules.LongestSource),
            Reason = Short(row, FigureField.Reason, FigureRules.LongestReason),
        }, null);
    }

    /// <summary>By code, by number ("1", "CT 1"), or by the name in either language.</summary>
    private Indicator? IndicatorOf(string text) => program.Indicators.FirstOrDefault(indicator =>
        indicator.Code == text
        || NumberAlone().Match(text) is { Success: true } match && match.Groups[1].Value == indicator.Number.ToString(CultureInfo.InvariantCulture)
        || NameKey.Of(indicator.Name.Vi) == NameKey.Of(text)
        || NameKey.Of(indicator.Name.En) == NameKey.Of(text));

    private FigureDecision.Refused? PlaceOf(string text, out string? communeCode)
    {
        communeCode = null;
        if (text.Length == 0)
        {
            return new("missing-place", FigureField.Commune);
        }

        if (s_province.Contains(NameKey.Of(text).Plain))
        {
            return null;
        }

        switch (communes.Find(text))
        {
            case CommuneMatch.Found { Commune: var commune }:
                communeCode = commune.Code;
                return null;
            case CommuneMatch.Ambiguous { Candidates: var candidates }:
                return new("ambiguous-place", FigureField.Commune, Cut(text), string.Join("; ", candidates.Select(one => one.FullName)));
            case CommuneMatch.Unknown { Suggestions: [_, ..] suggestions }:
                return new("misspelt-place", FigureField.Commune, Cut(text), string.Join("; ", suggestions.Select(one => one.FullName)));
            default:
                return new("unknown-place", FigureField.Commune, Cut(text));
        }
    }

    /// <summary>A whole number, with or without separators of thousands; nothing where the cell is empty.</summary>
    private (bool IsFine, long? Number) NumberOf(SheetRow row, FigureField field)
    {
        var text = Cell(row, field).TrimStart('\'', '’');
        if (text.Length == 0)
        {
            return (true, null);
        }

        var digits = Thousands().IsMatch(text) ? string.Concat(text.Where(char.IsAsciiDigit)) : text;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (true, number) : (false, null);
    }

    private string Cell(SheetRow row, FigureField field) => header.Cell(row, field);

    private string? Short(SheetRow row, FigureField field, int longest) =>
        Cell(row, field) is { Length: > 0 } text ? text[..Math.Min(text.Length, longest)] : null;

    private string Shown(SheetRow row, FigureField field) => Cut(Cell(row, field));

    private static string Cut(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";

    private static (FigureEntry?, FigureDecision.Refused?) No(string code, FigureField field, params string[] values) => (null, new(code, field, values));

    [GeneratedRegex(@"^(?:CT|chỉ tiêu)?\s*0?(\d{1,2})\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"^\d{1,3}(?:([., \u00A0])\d{3})(?:\1\d{3})*$")]
    private static partial Regex Thousands();
}
