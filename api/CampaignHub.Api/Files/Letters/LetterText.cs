using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files.Letters;

/// <summary>Paragraphs, headings and columns of a letter. Sizes are half points.</summary>
internal static class LetterText
{
    public const string TitleSize = "28";
    public const string CountrySize = "24";
    public const string MottoSize = "26";
    public const string SmallSize = "18";

    /// <summary>1.27 cm, in twentieths of a point.</summary>
    private const string FirstLine = "720";

    /// <summary>At least 6 points between paragraphs.</summary>
    private const string Between = "120";

    private const string BelowHeading = "60";

    private const uint LineSize = 6;

    public static OpenXmlElement Of(FilePart part) => part switch
    {
        FilePart.Heading heading => Told(heading.Text, bold: true, italic: heading.Level > 2, keepWithNext: true),
        FilePart.Paragraph paragraph => Told(paragraph.Text),
        FilePart.Table table => TextTable.Of(table),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>Kính gửi, in the middle.</summary>
    public static Paragraph Addressee(string text) => TextParts.Paragraph(text, centred: true, spaceBefore: 120, size: TitleSize);

    /// <summary>A short line in the middle; the share of the room it leaves free on both sides grows with <paramref name="share"/>.</summary>
    public static Paragraph Line(int share = 4)
    {
        var side = (share * 450).ToString(CultureInfo.InvariantCulture);
        return new Paragraph(new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = LineSize, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "0", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = side, Right = side }));
    }

    public static Paragraph Leftwards(this Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.Justification!.Val = JustificationValues.Left;
        paragraph.ParagraphProperties.SpacingBetweenLines!.After = "0";
        return paragraph;
    }

    /// <summary>A table without rules: what stands side by side. Widths in twentieths of a point.</summary>
    public static Table Columns(int leftWidth, int rightWidth, params (OpenXmlElement[] Left, OpenXmlElement[] Right)[] rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{leftWidth + rightWidth}" },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = 0 }, new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 0 })),
            new TableGrid(new GridColumn { Width = $"{leftWidth}" }, new GridColumn { Width = $"{rightWidth}" }));
        table.Append(rows.Select(row => new TableRow(
            new TableRowProperties(new CantSplit()), CellOf(row.Left, leftWidth), CellOf(row.Right, rightWidth))));
        return table;
    }

    private static TableCell CellOf(OpenXmlElement[] paragraphs, int width)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" }));
        cell.Append(paragraphs);
        return cell;
    }

    private static Paragraph Told(string text, bool bold = false, bool italic = false, bool keepWithNext = false)
    {
        var paragraph = TextParts.Paragraph(text, bold, italic, size: TitleSize);
        var place = new ParagraphProperties();
        if (keepWithNext)
        {
            place.Append(new KeepNext());
        }

        place.Append(new SpacingBetweenLines { Before = Between, After = keepWithNext ? BelowHeading : "0" }, new Indentation { FirstLine = FirstLine }, new Justification { Val = JustificationValues.Both });
        paragraph.ParagraphProperties = place;
        return paragraph;
    }
}
