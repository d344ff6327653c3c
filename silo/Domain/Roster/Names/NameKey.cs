namespace CampaignHub.Domain.Roster.Names;

/// <summary>
/// What is left of a name when everything is taken away that people write differently: case, composed or decomposed marks (NFC,
/// NFD), the place of the tone mark (Hòa, Hoà), spaces, hyphens and dashes, the sort of apostrophe, zeros before a number. Equal
/// keys are one spelling. Bringing text to form D needs ICU; see <c>InvariantGlobalization</c>.
/// </summary>
public readonly record struct NameKey
{
    private readonly string? _plain;
    private readonly string? _marks;

    /// <summary>The key of words, one after the other.</summary>
    internal NameKey(IEnumerable<NameWord> words)
    {
        var (plain, marks) = (new System.Text.StringBuilder(), new System.Text.StringBuilder());
        foreach (var word in words)
        {
            // Numbers stay apart, letters do not: "Lang Biang" is "Langbiang", but "1 2" is not "12".
            if (word.IsNumber && plain.Length > 0 && char.IsAsciiDigit(plain[^1]))
            {
                plain.Append(' ');
                marks.Append('\0');
            }

            plain.Append(word.Plain);
            marks.Append(word.Marks);
        }

        (_plain, _marks) = (plain.ToString(), marks.ToString());
    }

    /// <summary>The key of a text.</summary>
    public static NameKey Of(string text) => new(NameWords.Split(text));

    /// <summary>Letters without marks and digits: <c>xuanhuongdalat</c>, <c>dateh2</c>.</summary>
    public string Plain => _plain ?? "";

    /// <summary>True for a text without letters and digits.</summary>
    public bool IsEmpty => Plain.Length == 0;

    /// <summary>
    /// True when <paramref name="written"/> is this name with none, some or all of its marks ("Dak Mil", "Đăk Mil" for
    /// "Đắk Mil"), but no mark that this name does not have: "Nam Đông" is not "Nam Dong".
    /// </summary>
    public bool MayBeWritten(NameKey written)
    {
        if (Plain != written.Plain)
        {
            return false;
        }

        for (var i = 0; i < Plain.Length; i++)
        {
            if (!Marking.Covers(_marks![i], written._marks![i]))
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => Plain;
}
