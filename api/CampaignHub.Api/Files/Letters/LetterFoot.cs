using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files.Letters;

/// <summary>The foot of a letter: Nơi nhận on the left, who signs on the right with room for signature and seal.</summary>
internal static class LetterFoot
{
    private const string Recipients = "Nơi nhận:";
    private const string RecipientsSize = "24";
    private const string RecipientSize = "22";
    private const int LeftWidth = 4655;
    private const int RightWidth = Paper.UprightWidth - LeftWidth;
    private const int Before = 240;
    private const string RoomToSign = "\n\n\n\n";

    public static Table Of(Letter letter)
    {
        OpenXmlElement[] recipients =
        [
            TextParts.Paragraph(Recipients, bold: true, italic: true, spaceBefore: Before, size: RecipientsSize).Leftwards(),
            .. letter.Recipients.Select(line => TextParts.Paragraph(line, size: RecipientSize).Leftwards()),
        ];
        OpenXmlElement[] signature =
        [
            .. letter.Signature.Select((line, index) => TextParts.Paragraph(
                line, bold: true, centred: true, spaceBefore: index == 0 ? Before : 0, size: LetterText.TitleSize)),
            TextParts.Paragraph(RoomToSign, centred: true),
        ];
        return LetterText.Columns(LeftWidth, RightWidth, (recipients, signature));
    }
}
