using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files;

/// <summary>
/// Writes a document for a word processor, in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman 13, Quốc hiệu and
/// issuer side by side. Tables are wide, so the page lies on its side, as the decree allows for annexes.
/// </summary>
internal static class TextFile
{
    public static byte[] Write(FileDocument document)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = TextParts.Styles();
            var body = new Body(Head(document));
            body.Append(TextParts.Paragraph(document.Title, bold: true, centred: true, spaceBefore: 240));
            body.Append(document.About.Select(line => TextParts.Paragraph(line, italic: true, centred: true)));
            body.Append(document.Parts.Select(PartOf));
            body.Append(new SectionProperties(
                new PageSize { Width = Paper.Long, Height = Paper.Short, Orient = PageOrientationValues.Landscape },
                new PageMargin { Top = Paper.Top, Bottom = Paper.Top, Left = Paper.Left, Right = Paper.Right, Header = Paper.Header, Footer = Paper.Header, Gutter = 0 }));
            main.Document = new Document(body);
        }

        return file.ToArray();
    }

    private static OpenXmlElement PartOf(FilePart part) => part switch
    {
        FilePart.Heading heading => TextParts.Paragraph(heading.Text, bold: true, spaceBefore: 240),
        FilePart.Paragraph paragraph => TextParts.Paragraph(paragraph.Text),
        FilePart.Table table => TextTable.Of(table),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static Table Head(FileDocument document)
    {
        OpenXmlElement[] issuer = document.Issuer is null
            ? [TextParts.Paragraph(document.Body, bold: true, centred: true)]
            : [TextParts.Paragraph(document.Issuer, centred: true), TextParts.Paragraph(document.Body, bold: true, centred: true)];
        OpenXmlElement[] country = [TextParts.Paragraph(TextParts.Country, bold: true, centred: true), TextParts.Paragraph(TextParts.Motto, bold: true, centred: true, underlined: true)];
        return new Table(
            new TableProperties(new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }),
            new TableRow(CellOf(issuer, "2100"), CellOf(country, "2900")));
    }

    private static TableCell CellOf(OpenXmlElement[] paragraphs, string width)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Pct, Width = width }));
        cell.Append(paragraphs);
        return cell;
    }
}
