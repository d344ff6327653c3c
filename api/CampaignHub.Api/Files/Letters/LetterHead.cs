using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files.Letters;

/// <summary>The head of a letter: issuer and number on the left, Quốc hiệu, Tiêu ngữ, place and date on the right.</summary>
internal static class LetterHead
{
    private const int LeftWidth = 4255;
    private const int RightWidth = Paper.UprightWidth - LeftWidth;

    public static Table Of(Letter letter)
    {
        OpenXmlElement[] issuer =
        [
            .. letter.Issuer.Select(line => TextParts.Paragraph(line.Text, line.IsBold, centred: true, size: LetterText.CountrySize)),
            LetterText.Line(share: 3),
        ];
        OpenXmlElement[] country =
        [
            TextParts.Paragraph(TextParts.Country, bold: true, centred: true, size: LetterText.CountrySize),
            TextParts.Paragraph(TextParts.Motto, bold: true, centred: true, size: LetterText.MottoSize),
            LetterText.Line(share: 1),
        ];
        return LetterText.Columns(
            LeftWidth,
            RightWidth,
            (issuer, country),
            ([TextParts.Paragraph(letter.Number, centred: true)], [TextParts.Paragraph(letter.PlaceAndDate, italic: true, centred: true, size: LetterText.MottoSize)]));
    }
}
