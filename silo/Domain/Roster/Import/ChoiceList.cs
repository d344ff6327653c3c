using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>The words a column may hold.</summary>
public sealed class ChoiceList
{
    /// <summary>Words already looked up; a file repeats a few of them on every row.</summary>
    private const int MostKnown = 1_000;

    private readonly (NameKey Key, string Code)[] _words;
    private readonly ConcurrentDictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Choice> _byCode;

    public ChoiceList(IEnumerable<Choice> choices)
    {
        All = [.. choices];
        _words = [.. All.SelectMany(choice => Words(choice).Select(word => (NameKey.Of(word), choice.Code)))];
        _byCode = All.ToFrozenDictionary(choice => choice.Code, StringComparer.Ordinal);
    }

    /// <summary>In the order they are offered.</summary>
    public ImmutableArray<Choice> All { get; }

    /// <summary>The code a word means, with all of its marks or without; null for a word that is none or could be several.</summary>
    public string? Find(string word)
    {
        if (_known.TryGetValue(word, out var known))
        {
            return known;
        }

        var found = Look(word);
        if (_known.Count < MostKnown)
        {
            _known.TryAdd(word, found);
        }

        return found;
    }

    private string? Look(string word)
    {
        var key = NameKey.Of(word);
        var exact = _words.Where(known => known.Key == key).Select(known => known.Code).Distinct().Take(2).ToArray();
        var found = exact.Length > 0
            ? exact
            : _words.Where(known => known.Key.MayBeWritten(key)).Select(known => known.Code).Distinct().Take(2).ToArray();
        return found is [var code] ? code : null;
    }

    /// <summary>The code whose word is the longest within a longer text ("Chi hội Phụ nữ thôn 2"); null when there is none.</summary>
    public string? FindWithin(string text)
    {
        var plain = NameKey.Of(text).Plain;
        return _words
            .Where(known => known.Key.Plain.Length >= 5 && plain.Contains(known.Key.Plain, StringComparison.Ordinal))
            .OrderByDescending(known => known.Key.Plain.Length)
            .Select(known => known.Code)
            .FirstOrDefault();
    }

    /// <summary>The word exports print for a code; the code itself when it is of another year's program.</summary>
    public string NameOf(string code) => _byCode.TryGetValue(code, out var choice) ? choice.Vi : code;

    /// <summary>All words exports print, to be shown to whoever wrote another.</summary>
    public string Listed => string.Join(", ", All.Select(choice => choice.Vi));

    private static IEnumerable<string> Words(Choice choice) => [choice.Vi, choice.En, choice.Code, .. choice.Aliases];
}
