using System.Collections.Frozen;
using System.Collections.Immutable;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Roster.Names;

/// <summary>
/// Finds a commune by its code or by its full name as people write it, with or without the type word ("P.1 Bảo Lộc",
/// "phường 1 bảo lộc", "1 Bao Loc"). A part of a name is never enough: "Đạ Tẻh" is not "Đạ Tẻh 2", and "Xuân Hương" is not
/// "Xuân Hương - Đà Lạt". What is close is only suggested.
/// </summary>
public sealed class CommuneNames
{
    private const int CodeDigits = 5;
    private const int MaximumSuggestions = 4;
    private const int ShortestPart = 3;

    private static readonly (string[] Words, string Type)[] TypeWords =
    [
        (["xa"], CommuneType.Rural),
        (["x"], CommuneType.Rural),
        (["phuong"], CommuneType.Urban),
        (["p"], CommuneType.Urban),
        (["dac", "khu"], CommuneType.SpecialZone),
        (["dk"], CommuneType.SpecialZone),
    ];

    private static readonly string[][] Offices = [["ubnd"], ["uy", "ban", "nhan", "dan"]];

    private readonly FrozenDictionary<string, Commune> _byCode;
    private readonly FrozenDictionary<string, Named[]> _byPlain;
    private readonly ImmutableArray<Named> _all;

    public CommuneNames(IEnumerable<Commune> communes)
    {
        _all = [.. communes.Select(commune => new Named(commune, NameKey.Of(commune.Name)))];
        _byCode = _all.ToFrozenDictionary(named => named.Commune.Code, named => named.Commune, StringComparer.Ordinal);
        _byPlain = _all
            .GroupBy(named => named.Key.Plain, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The commune of an official code, as text or as a spreadsheet's number; null for another text.</summary>
    public Commune? FindCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return digits.Length == CodeDigits ? _byCode.GetValueOrDefault(digits) : null;
    }

    /// <summary>The commune a name or code means.</summary>
    public CommuneMatch Find(string text)
    {
        if (FindCode(text.Trim()) is { } commune)
        {
            return new CommuneMatch.Found(commune);
        }

        var words = WithoutOffice(WithoutProvince(NameWords.Split(text)));
        var (type, rest) = SplitType(words);
        var key = new NameKey(rest);
        var ofType = Spelled(key).Where(named => type is null || named.Commune.Type == type).ToList();
        var exact = ofType.Where(named => named.Key == key).ToList();
        var found = exact.Count > 0 ? exact : ofType;
        return found switch
        {
            [] => new CommuneMatch.Unknown(Suggest(key, type)),
            [var one] => new CommuneMatch.Found(one.Commune),
            _ => new CommuneMatch.Ambiguous([.. found.Select(named => named.Commune)]),
        };
    }

    private IEnumerable<Named> Spelled(NameKey key) =>
        _byPlain.GetValueOrDefault(key.Plain, []).Where(named => named.Key.MayBeWritten(key));

    private ImmutableArray<Commune> Suggest(NameKey key, string? type)
    {
        if (key.IsEmpty)
        {
            return [];
        }

        var allowed = Math.Clamp(key.Plain.Length / 4, 1, 3);
        var close =
            from named in _all
            let distance = SpellingDistance.Between(named.Key.Plain, key.Plain)
            where distance <= allowed || IsPart(named.Key.Plain, key.Plain) || IsPart(key.Plain, named.Key.Plain)
            orderby distance, named.Commune.Type == type ? 0 : 1, named.Commune.Code
            select named.Commune;
        return [.. close.Take(MaximumSuggestions)];
    }

    private static bool IsPart(string whole, string part) =>
        (part.Length >= ShortestPart || part.All(char.IsAsciiDigit)) && whole.StartsWith(part, StringComparison.Ordinal);

    private static (string? Type, List<NameWord> Name) SplitType(List<NameWord> words)
    {
        foreach (var (typeWords, type) in TypeWords)
        {
            if (words.Count > typeWords.Length && StartsWith(words, typeWords))
            {
                return (type, words[typeWords.Length..]);
            }
        }

        return (null, words);
    }

    private static List<NameWord> WithoutOffice(List<NameWord> words) =>
        Offices.FirstOrDefault(office => StartsWith(words, office)) is { } office ? words[office.Length..] : words;

    /// <summary>"Xã D'Ran, tỉnh Lâm Đồng": what follows "tỉnh" says nothing new.</summary>
    private static List<NameWord> WithoutProvince(List<NameWord> words)
    {
        var province = words.FindIndex(word => word.Plain == "tinh");
        return province > 0 ? words[..province] : words;
    }

    private static bool StartsWith(List<NameWord> words, string[] start) =>
        words.Count >= start.Length && start.Index().All(word => words[word.Index].Plain == word.Item);

    private sealed record Named(Commune Commune, NameKey Key);
}
