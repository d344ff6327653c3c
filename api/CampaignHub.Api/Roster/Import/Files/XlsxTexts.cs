using System.Globalization;
using System.Text;
using CampaignHub.Domain.Roster.Import;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>What the sheets of a workbook share: texts, and which cell formats show numbers as dates.</summary>
internal sealed class XlsxTexts
{
    private const int MostTexts = 1_000_000;

    private readonly List<string> _texts = [];
    private readonly HashSet<int> _dateFormats = [];
    private bool _from1904;

    private XlsxTexts()
    {
    }

    public static XlsxTexts Read(WorkbookPart workbook)
    {
        var shared = new XlsxTexts { _from1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value is true };
        shared.ReadTexts(workbook.SharedStringTablePart);
        shared.ReadFormats(workbook.WorkbookStylesPart);
        return shared;
    }

    /// <summary>The text of an index into the shared texts.</summary>
    public string TextAt(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _texts.Count ? _texts[number] : "";

    /// <summary>A number as the sheet shows it: a date where the cell's format is one, else the digits.</summary>
    public string NumberOf(string value, int format)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        if (_dateFormats.Contains(format) && CellDate.OfSerial(number, _from1904) is { } date)
        {
            return CellDate.Store(date);
        }

        // Spreadsheets store 0.1 + 0.2 and phones in exponents; whole numbers are written out.
        return Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private void ReadTexts(SharedStringTablePart? part)
    {
        if (part is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        var text = new StringBuilder();
        var isPhonetic = false;
        var characters = 0L;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(PhoneticRun))
            {
                isPhonetic = reader.IsStartElement;
            }
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && !isPhonetic)
            {
                text.Append(reader.GetText());
            }
            else if (reader.ElementType == typeof(SharedStringItem) && reader.IsEndElement)
            {
                characters += text.Length;
                Keep(text, characters);
            }
        }
    }

    private void Keep(StringBuilder text, long characters)
    {
        if (_texts.Count == MostTexts || characters > FileLimits.Characters)
        {
            throw new FileRefusedException("too-large-unpacked") { IsTooLarge = true };
        }

        _texts.Add(CellText.Clean(text.ToString()));
        text.Clear();
    }

    private void ReadFormats(WorkbookStylesPart? part)
    {
        var sheet = part?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null && ShowsDate(format.FormatCode?.Value))
            .Select(format => format.NumberFormatId!.Value)
            .ToHashSet() ?? [];
        foreach (var (index, format) in (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Index())
        {
            if (format.NumberFormatId?.Value is { } id && (id is (>= 14 and <= 17) or 22 || own.Contains(id)))
            {
                _dateFormats.Add(index);
            }
        }
    }

    /// <summary>True for a format with a day or year outside quotes, brackets and escapes.</summary>
    private static bool ShowsDate(string? format)
    {
        var inQuotes = false;
        var inBrackets = false;
        for (var i = 0; format is not null && i < format.Length; i++)
        {
            var sign = char.ToLowerInvariant(format[i]);
            inQuotes ^= sign == '"';
            inBrackets = sign == '[' || (inBrackets && sign != ']');
            i += sign is '\\' or '_' or '*' ? 1 : 0;
            if (!inQuotes && !inBrackets && sign is ('d' or 'y'))
            {
                return true;
            }
        }

        return false;
    }
}
