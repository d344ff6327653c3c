using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Roster.Import;

/// <summary>The cell formats of the workbooks, by their index.</summary>
internal static class WorkbookStyles
{
    public const uint Header = 1;
    public const uint Text = 2;
    public const uint Date = 3;
    public const uint Number = 4;

    /// <summary>A row that only shows how to fill in.</summary>
    public const uint Example = 5;

    private const uint TextFormat = 49;
    private const uint WholeNumberFormat = 1;
    private const uint DateFormat = 164;
    private const uint FirstFill = 2;

    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(
            Font(),
            Font(new Bold(), new Color { Rgb = "FFFFFFFF" }),
            Font(new Italic(), new Color { Rgb = "FF6B7280" }))
        { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF1D4E89" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center })
            {
                NumberFormatId = TextFormat,
                FontId = 1,
                FillId = FirstFill,
                ApplyFont = true,
                ApplyFill = true,
                ApplyAlignment = true,
            },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center })
            {
                NumberFormatId = WholeNumberFormat,
                ApplyNumberFormat = true,
                ApplyAlignment = true,
            },
            new CellFormat { NumberFormatId = TextFormat, FontId = 2, ApplyNumberFormat = true, ApplyFont = true })
        { Count = 6 });

    private static Font Font(params DocumentFormat.OpenXml.OpenXmlElement[] looks) =>
        new(
        [
            .. looks.Where(look => look is Bold or Italic),
            new FontSize { Val = 11 },
            .. looks.Where(look => look is Color),
            new FontName { Val = "Calibri" },
        ]);
}
