using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>
/// Makes the rows of a sheet into rows of the roster: leaves out what is no data (empty rows, "(1) (2) (3)" below the header, sums
/// and signatures) and fills in what people leave out because it stands above.
/// </summary>
public sealed partial class RosterTableReader
{
    /// <summary>Begins a cell of the template's row that shows how to fill it in.</summary>
    public const string ExampleMark = "Ví dụ:";

    private static readonly NameKey ExampleKey = NameKey.Of(ExampleMark);

    private readonly CommuneNames _communes;
    private readonly RosterWords _words;
    private readonly RosterHeader _header;
    private readonly RosterInheritance _above = new();

    private RosterTableReader(CommuneNames communes, RosterWords words, RosterHeader header) =>
        (_communes, _words, _header) = (communes, words, header);

    /// <summary>The table below a header.</summary>
    public static RosterTable Read(IReadOnlyList<SheetRow> rows, RosterHeader header, CommuneNames communes, RosterWords words)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(header);
        var reader = new RosterTableReader(communes, words, header);
        var read = ImmutableArray.CreateBuilder<RosterRow>();
        foreach (var row in rows.Skip(header.Row).Where((row, place) => !(place == 0 && IsNumbering(row))))
        {
            if (reader.Read(row) is { } one)
            {
                read.Add(one);
            }
        }

        return new RosterTable(header, read.ToImmutable());
    }

    private RosterRow? Read(SheetRow cells)
    {
        var row = new RosterRow(cells.Number);
        foreach (var (column, place) in _header.Columns)
        {
            row.Set(column, cells[place]);
        }

        if (cells.Filled == 0 || IsExample(row) || IsFooter(row) || _above.TrySection(SectionOf(cells)))
        {
            return null;
        }

        return IsEmpty(row) ? null : _above.Fill(row);
    }

    /// <summary>A row with a single text that names a commune or village heads the rows below it.</summary>
    private RosterSection? SectionOf(SheetRow cells)
    {
        var texts = cells.Cells.Where(cell => cell.Length > 0 && !Counter().IsMatch(cell)).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        if (texts is not [var text] || IsNamed(cells, text))
        {
            return null;
        }

        var name = Counted().Replace(text, "");
        if (_communes.Find(name) is CommuneMatch.Found)
        {
            return new RosterSection(Commune: name, Village: null);
        }

        return VillageName.Read("", name, _words.VillageKinds).Kind is null ? null : new RosterSection(Commune: null, Village: name);
    }

    /// <summary>True when the text stands where it says by itself what it is: a village without a team.</summary>
    private bool IsNamed(SheetRow cells, string text) =>
        cells[Place(RosterColumn.VillageName)] == text || cells[Place(RosterColumn.VillageCode)] == text;

    private int Place(RosterColumn column) => _header.Columns.TryGetValue(column, out var place) ? place : int.MaxValue;

    /// <summary>Nothing in the columns that are read, or a single text where no name belongs: a sum, a signature.</summary>
    private static bool IsEmpty(RosterRow row) => RosterColumns.All.All(title => row[title.Column].Length == 0);

    private static bool IsExample(RosterRow row) =>
        RosterColumns.All.Any(title => row[title.Column].Contains(':', StringComparison.Ordinal)
            && NameKey.Of(row[title.Column]).Plain.StartsWith(ExampleKey.Plain, StringComparison.Ordinal));

    /// <summary>A sum or signature below the list whose text stands in the first column, that of the communes.</summary>
    private bool IsFooter(RosterRow row) =>
        row.IsBlank(RosterColumn.CommuneCode, RosterColumn.VillageCode, RosterColumn.VillageName, RosterColumn.TeamCode, RosterColumn.TeamName)
        && Footer().IsMatch(NameKey.Of(row[RosterColumn.Commune]).Plain)
        && _communes.Find(row[RosterColumn.Commune]) is not CommuneMatch.Found;

    /// <summary>The line of column numbers that official tables have below their header.</summary>
    private static bool IsNumbering(SheetRow row) =>
        row.Filled > 1 && row.Cells.Where(cell => cell.Length > 0).All(cell => ColumnNumber().IsMatch(cell));

    [GeneratedRegex(@"^(?:\d{1,3}|[IVXLC]{1,6}|[A-Z]|[a-zđ])[.)]?$")]
    private static partial Regex Counter();

    [GeneratedRegex(@"^(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])[.)/]\s*")]
    private static partial Regex Counted();

    /// <summary>"Tổng cộng: 5 Tổ", "Cộng", "Người lập biểu", without marks and spaces.</summary>
    [GeneratedRegex(@"^(?:tongcong|tongso|nguoilap|(?:tong|cong)(?:\d|$))")]
    private static partial Regex Footer();

    [GeneratedRegex(@"^\(?(?:\d{1,2}|[A-Za-z])\)?$")]
    private static partial Regex ColumnNumber();
}
