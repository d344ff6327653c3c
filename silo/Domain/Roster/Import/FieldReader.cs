using System.Globalization;
using System.Text.RegularExpressions;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Reads cells as people fill them in, and prints fields the way exports show them.</summary>
public sealed partial class FieldReader(RosterWords words)
{
    /// <summary>Between several words of one cell.</summary>
    private const string Separator = "; ";

    /// <summary>Stored for "it has none of them", which is not the same as "nobody has said".</summary>
    private const string NoAttributes = "-";

    private const int MostShown = 60;

    /// <summary>What a cell of this column says.</summary>
    public FieldValue Read(RosterColumn column, string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length == 0 ? FieldValue.Empty : column switch
        {
            _ when IsSpreadsheetError(cell) => FieldValue.Wrong("cell-error", column, cell),
            RosterColumn.Households => Number(column, cell, "invalid-households"),
            RosterColumn.MemberNumber => Number(column, cell, "invalid-number"),
            RosterColumn.DecisionDate => CellDate.Read(cell) is { } date
                ? FieldValue.Of(CellDate.Store(date))
                : FieldValue.Wrong("invalid-date", column, Shown(cell)),
            RosterColumn.Phone => Phone(Unquoted(cell)) is { } phone
                ? FieldValue.Of(phone)
                : FieldValue.Wrong("invalid-phone", column, Shown(cell)),
            RosterColumn.Attributes => Attributes(cell),
            RosterColumn.Organisation => Organisation(cell),
            RosterColumn.VillageName or RosterColumn.FormerCommune or RosterColumn.TeamName or RosterColumn.MemberName => Name(column, cell),
            _ => words.For(column) is { } list ? Word(column, list, cell) : FieldValue.Of(cell),
        };
    }

    /// <summary>A field as exports show it.</summary>
    public string Print(RosterColumn column, string? field) => (column, field) switch
    {
        (_, null) => "",
        (RosterColumn.Attributes, NoAttributes) => words.YesNo.NameOf(RosterWords.No),
        (RosterColumn.Attributes, _) => string.Join(Separator, field.Split(',').Select(words.Attributes.NameOf)),
        (RosterColumn.DecisionDate, _) => CellDate.Print(field),
        _ => words.For(column)?.NameOf(field) ?? field,
    };

    /// <summary>The attributes of a village as one field.</summary>
    public static string? JoinAttributes(IReadOnlyList<string>? codes) =>
        codes is null ? null : codes.Count == 0 ? NoAttributes : string.Join(',', codes.Order(StringComparer.Ordinal));

    /// <summary>The reverse of <see cref="JoinAttributes"/>.</summary>
    public static IReadOnlyList<string>? SplitAttributes(string? field) => field switch
    {
        null => null,
        NoAttributes => [],
        _ => field.Split(','),
    };

    /// <summary>What was written, short enough for a sentence.</summary>
    public static string Shown(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length <= MostShown ? cell : $"{cell[..MostShown]}…";
    }

    private static FieldValue Word(RosterColumn column, ChoiceList list, string cell) => list.Find(cell) is { } code
        ? FieldValue.Of(code)
        : FieldValue.Wrong($"unknown-{CodeWord(column)}", column, Shown(cell), list.Listed);

    private static string CodeWord(RosterColumn column) => column switch
    {
        RosterColumn.VillageKind => "village-kind",
        RosterColumn.Signal => "signal",
        RosterColumn.TeamKind => "team-kind",
        RosterColumn.Role => "role",
        _ => "yes-no",
    };

    private FieldValue Attributes(string cell)
    {
        if (words.YesNo.Find(cell) == RosterWords.No || cell == NoAttributes)
        {
            return FieldValue.Of(NoAttributes);
        }

        // A name may hold a comma itself, so the whole is tried first and semicolons before commas.
        var codes = Codes([cell]) ?? Codes(cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            ?? Codes(cell.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return codes is not null
            ? FieldValue.Of(JoinAttributes([.. codes.Distinct()])!)
            : FieldValue.Wrong("unknown-attribute", RosterColumn.Attributes, Shown(cell), words.Attributes.Listed);
    }

    private string[]? Codes(string[] parts)
    {
        var codes = parts.Select(words.Attributes.Find).OfType<string>().ToArray();
        return codes.Length > 0 && codes.Length == parts.Length ? codes : null;
    }

    private FieldValue Organisation(string cell) => (words.Organisations.Find(cell) ?? words.Organisations.FindWithin(cell)) is { } code
        ? FieldValue.Of(code)
        : FieldValue.Wrong("unknown-organisation", RosterColumn.Organisation, Shown(cell), words.Organisations.Listed);

    /// <summary>A landline whose 0 a spreadsheet has eaten is taken too.</summary>
    private static string? Phone(string text) => PhoneNumber.Normalise(text) ?? (text.StartsWith('2') ? PhoneNumber.Normalise($"0{text}") : null);

    /// <summary>A name a spreadsheet has taken for a date ("1-2" becomes 2 January) is not what was typed.</summary>
    private static FieldValue Name(RosterColumn column, string cell) =>
        IsoDate().IsMatch(cell) || ShortDate().IsMatch(cell) ? FieldValue.Wrong("looks-like-date", column, Shown(cell))
        : LostLetters().IsMatch(cell) ? FieldValue.Wrong("lost-letters", column, Shown(cell))
        : NameKey.Of(cell).IsEmpty ? FieldValue.Wrong("no-name", column, Shown(cell))
        : FieldValue.Of(cell);

    private static FieldValue Number(RosterColumn column, string cell, string code)
    {
        var text = Unquoted(cell);
        text = Whole().Match(text) is { Success: true } match ? match.Groups[1].Value : text;
        text = Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) : text;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000
            ? FieldValue.Of(number.ToString(CultureInfo.InvariantCulture))
            : FieldValue.Wrong(code, column, Shown(cell));
    }

    /// <summary>A spreadsheet's way to keep a number as text.</summary>
    private static string Unquoted(string cell) => cell.TrimStart('\'', '’');

    private static bool IsSpreadsheetError(string cell) =>
        cell[0] == '#' && cell is "#N/A" or "#REF!" or "#VALUE!" or "#NAME?" or "#DIV/0!" or "#NULL!" or "#NUM!";

    [GeneratedRegex(@"^(\d+)(?:[.,]0+)?(?:\s*(?:hộ|ho))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^\d{1,2}-(?:[A-Za-z]{3}|Thg\d{1,2})(?:-\d{2,4})?$")]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\p{L}\?|\?\p{L}")]
    private static partial Regex LostLetters();
}
