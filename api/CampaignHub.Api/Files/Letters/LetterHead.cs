using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files.Letters;

/// <summary>The head of a letter: issuer and number on the left, Quốc hiệu, Tiêu ngữ, place and date on the right.</summary>
internal static class LetterHead
{
    private const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private const int LeftWidth = 4255;
    private const int RightWidth = 5100;

    public static Table Of(Letter letter)
    {
        OpenXmlElement[] issuer =
        [
            .. letter.Issuer.Select(line => TextParts.Paragraph(line.Text, line.IsBold, centred: true, size: LetterText.CountrySize)),
            LetterText.Line(share: 3),
        ];
        OpenXmlElement[] country =
        [
            TextParts.Paragraph(Country, bold: true, centred: true, size: LetterText.CountrySize),
            TextParts.Paragraph(Motto, bold: true, centred: true, size: LetterText.MottoSize),
            LetterText.Line(share: 1),
        ];
        return LetterText.Columns(
            LeftWidth,
            RightWidth,
            (issuer, country),
            ([TextParts.Paragraph(letter.Number, centred: true)], [TextParts.Paragraph(letter.PlaceAndDate, italic: true, centred: true, size: LetterText.MottoSize)]));
    }
}
