using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>A village as it is written: "Thôn 1", "TDP số 3", "Buôn N'Jriêng", or its kind and name in two cells.</summary>
/// <param name="Kind">Code of the kind; null when nothing says it.</param>
/// <param name="Name">Name without the kind.</param>
public readonly record struct VillageName(string? Kind, string Name)
{
    /// <summary>The key two spellings of the name have in common: "số 3", "03" and "3" are one.</summary>
    public static NameKey KeyOf(string name)
    {
        var words = NameWords.Split(name);
        return new NameKey(words is [{ Plain: "so" }, { IsNumber: true }, ..] ? words[1..] : words);
    }

    /// <summary>Reads the two cells; a word of the kind at the head of the name is taken off when it says what the kind says.</summary>
    /// <param name="kind">Code of the kind cell, or empty.</param>
    /// <param name="cell">The name cell.</param>
    /// <param name="kinds">Kinds of villages.</param>
    public static VillageName Read(string kind, string cell, ChoiceList kinds)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(kinds);
        var given = string.IsNullOrEmpty(kind) ? null : kind;
        foreach (var length in HeadLengths(cell))
        {
            if (kinds.Find(cell[..length]) is { } code && (given is null || code == given))
            {
                var name = cell[length..].TrimStart(' ', '.', ':', '-');
                return name.Length > 0 ? new VillageName(code, name) : new VillageName(given, cell);
            }
        }

        return new VillageName(given, cell);
    }

    /// <summary>Where a word of the kind may end, longest first: behind the first three words, and where digits begin (TDP3).</summary>
    private static List<int> HeadLengths(string cell)
    {
        var ends = new List<int>();
        for (var i = 1; i < cell.Length && ends.Count < 3; i++)
        {
            if (cell[i] is ' ' or '.' || (char.IsAsciiDigit(cell[i]) && char.IsLetter(cell[i - 1])))
            {
                ends.Add(i);
            }
        }

        ends.Reverse();
        return ends;
    }
}
