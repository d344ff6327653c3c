using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files.Letters;

/// <summary>
/// Writes a letter for a word processor by Nghị định 30/2020/NĐ-CP, Phụ lục I: A4 upright, Times New Roman, page numbers in the top margin from the
/// second page on; annexes lie on their side and count their own pages.
/// </summary>
internal static class LetterFile
{
    public static byte[] Write(Letter letter)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = TextParts.Styles();
            var pages = new LetterPages(main);
            var body = new Body(LetterHead.Of(letter));
            body.Append(Title(letter));
            body.Append(LetterText.Addressee(letter.Addressee));
            body.Append(letter.Body.Select(LetterText.Of));
            body.Append(LetterFoot.Of(letter));
            foreach (var (index, annex) in letter.Annexes.Index())
            {
                // Properties of a section stand in its last paragraph; those of the last one at the end of the document.
                body.Append(new Paragraph(new ParagraphProperties(index == 0 ? pages.Upright() : pages.Lying())));
                body.Append(AnnexOf(annex));
            }

            body.Append(TextParts.Paragraph(letter.Note, italic: true, spaceBefore: 240, size: LetterText.SmallSize));
            body.Append(letter.Annexes.Count == 0 ? pages.Upright() : pages.Lying());
            main.Document = new Document(body);
        }

        return file.ToArray();
    }

    private static Paragraph[] Title(Letter letter) =>
    [
        TextParts.Paragraph(letter.Kind, bold: true, centred: true, spaceBefore: 360, size: LetterText.TitleSize),
        TextParts.Paragraph(letter.Subject, bold: true, centred: true, size: LetterText.TitleSize),
        LetterText.Line(),
    ];

    private static IEnumerable<OpenXmlElement> AnnexOf(LetterAnnex annex) =>
    [
        TextParts.Paragraph(annex.Number, bold: true, centred: true, size: LetterText.TitleSize),
        TextParts.Paragraph(annex.Title, bold: true, centred: true, size: LetterText.TitleSize),
        TextParts.Paragraph(annex.With, italic: true, centred: true),
        .. annex.Parts.Select(LetterText.Of),
    ];
}
