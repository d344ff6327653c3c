using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files.Letters;

/// <summary>Pages of a letter and their numbers.</summary>
internal sealed class LetterPages
{
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
        new PageSize { Width = Paper.Short, Height = Paper.Long },
        Margins(),
        new PageNumberType { Start = 1 },
        new TitlePage());

    /// <summary>An annex: it counts its own pages.</summary>
    public SectionProperties Lying() => new(
        Numbers(),
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = Paper.Long, Height = Paper.Short, Orient = PageOrientationValues.Landscape },
        Margins(),
        new PageNumberType { Start = 1 },
        new TitlePage());

    private HeaderReference Numbers() => new() { Type = HeaderFooterValues.Default, Id = _numbers };

    private static PageMargin Margins() => new() { Top = Paper.Top, Bottom = Paper.Top, Left = Paper.Left, Right = Paper.Right, Header = Paper.Header, Footer = Paper.Header, Gutter = 0 };
}
