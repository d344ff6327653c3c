using System.Globalization;
using System.Text;
using CampaignHub.Domain.Roster.Import;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>Streams one sheet into rows of text; nothing of it is built up as a document.</summary>
internal sealed class XlsxSheetReader(XlsxTexts texts)
{
    private const int MostRows = 1 << 20;

    private readonly RowBuffer _rows = new();
    private readonly List<string> _cells = [];
    private readonly StringBuilder _text = new();
    private int _row;
    private int _column;
    private string _type = "";
    private int _format;
    private int _spread;

    /// <exception cref="FileRefusedException">The sheet is larger than what is read.</exception>
    public IReadOnlyList<SheetRow> Read(WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement)
            {
                Begin(reader);
            }

            // An empty element is both at once.
            if (reader.IsEndElement)
            {
                End(reader.ElementType);
            }
        }

        return _rows.Rows;
    }

    private void Begin(OpenXmlReader reader)
    {
        if (reader.ElementType == typeof(CellValue) || reader.ElementType == typeof(Text))
        {
            _text.Append(reader.GetText());
        }
        else if (reader.ElementType == typeof(Cell))
        {
            BeginCell(reader);
        }
        else if (reader.ElementType == typeof(Row))
        {
            _row = Attribute(reader, "r") is { } number ? Math.Clamp(int.Parse(number, CultureInfo.InvariantCulture), 1, MostRows) : _row + 1;
            _cells.Clear();
            _column = -1;
        }
        else if (reader.ElementType == typeof(MergeCell) && Attribute(reader, "ref") is { } area)
        {
            Spread(area);
        }
    }

    private void BeginCell(OpenXmlReader reader)
    {
        _text.Clear();
        _type = "";
        _format = 0;
        _column++;
        foreach (var attribute in reader.Attributes)
        {
            switch (attribute.LocalName)
            {
                case "r":
                    _column = Place(attribute.Value).Column;
                    break;
                case "t":
                    _type = attribute.Value ?? "";
                    break;
                case "s":
                    _format = int.Parse(attribute.Value ?? "0", CultureInfo.InvariantCulture);
                    break;
            }
        }
    }

    private void End(Type element)
    {
        if (element == typeof(Cell) && _column is >= 0 and < FileLimits.Columns && _text.Length > 0)
        {
            while (_cells.Count <= _column)
            {
                _cells.Add("");
            }

            _cells[_column] = Shown(_text.ToString());
        }
        else if (element == typeof(Row))
        {
            _rows.Add(_row, _cells);
        }
    }

    private string Shown(string value) => _type switch
    {
        "s" => texts.TextAt(value),
        "b" => value == "1" ? RosterWords.Yes : RosterWords.No,
        "" or "n" => texts.NumberOf(value, _format),
        "d" => value.Length > 10 ? value[..10] : value,
        _ => Limited(CellText.Clean(value)),
    };

    private static string Limited(string text) => text.Length <= FileLimits.CellCharacters ? text : text[..FileLimits.CellCharacters];

    /// <summary>Merged cells: what the first shows, the rows below it show too. Sideways a merged cell is a title, not a repetition.</summary>
    private void Spread(string area)
    {
        var colon = area.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return;
        }

        var (from, to) = (Place(area[..colon]), Place(area[(colon + 1)..]));
        var index = _rows.IndexOf(from.Row);
        if (from.Column is < 0 or >= FileLimits.Columns || index == _rows.Rows.Count || _rows.Rows[index].Number != from.Row)
        {
            return;
        }

        var text = _rows.Rows[index][from.Column];
        for (index++; text.Length > 0 && index < _rows.Rows.Count && _rows.Rows[index].Number <= to.Row; index++)
        {
            if (++_spread > FileLimits.MergedCells)
            {
                throw new FileRefusedException("too-large-unpacked") { IsTooLarge = true };
            }

            _rows.Set(index, from.Column, text);
        }
    }

    /// <summary>Row (from 1) and column (from 0) of an address such as <c>AB12</c>; column -1 when there is none.</summary>
    private static (int Row, int Column) Place(string? address)
    {
        var (row, column) = (0, 0);
        foreach (var sign in address ?? "")
        {
            if (char.IsAsciiLetter(sign))
            {
                column = Math.Min((column * 26) + (sign & 31), MostRows);
            }
            else if (char.IsAsciiDigit(sign))
            {
                row = Math.Min((row * 10) + (sign - '0'), MostRows);
            }
        }

        return (row, column - 1);
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
