using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files.Letters;

/// <summary>Pages of a letter and their numbers. Twentieths of a point: A4; margins of 20 above and below, 30 left, 15 right (mm).</summary>
internal sealed class LetterPages
{
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int Top = 1134;
    private const uint Left = 1701;
    private const uint Right = 850;
    private const uint HeaderFrom = 567;
    private const string NumberSize = "26";

    private readonly string _numbers;

    public LetterPages(MainDocumentPart main)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            new SimpleField(new Run(new RunProperties(new FontSize { Val = NumberSize }), new Text("2"))) { Instruction = "PAGE" }));
        _numbers = main.GetIdOfPart(header);
    }

    /// <summary>The letter itself: no number on its first page.</summary>
    public SectionProperties Upright() => new(
        Numbers(),
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = Short, Height = Long },
        Margins(),
        new PageNumberType { Start = 1 },
        new TitlePage());

    /// <summary>An annex: it counts its own pages.</summary>
    public SectionProperties Lying() => new(
        Numbers(),
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape },
        Margins(),
        new PageNumberType { Start = 1 },
        new TitlePage());

    private HeaderReference Numbers() => new() { Type = HeaderFooterValues.Default, Id = _numbers };

    private static PageMargin Margins() => new() { Top = Top, Bottom = Top, Left = Left, Right = Right, Header = HeaderFrom, Footer = HeaderFrom, Gutter = 0 };
}
