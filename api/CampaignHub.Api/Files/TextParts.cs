using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Files;

/// <summary>Paragraphs and their look.</summary>
internal static class TextParts
{
    /// <summary>Quốc hiệu.</summary>
    public const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    /// <summary>Tiêu ngữ.</summary>
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>Half points: 13.</summary>
    private const string TextSize = "26";

    private const string Font = "Times New Roman";

    public static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new FontSize { Val = TextSize },
            new Languages { Val = "vi-VN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "60", Line = "264", LineRule = LineSpacingRuleValues.Auto }))));

    public static Paragraph Paragraph(
        string text, bool bold = false, bool italic = false, bool centred = false, bool underlined = false, int spaceBefore = 0, string? size = null)
    {
        // The order of the elements is the schema's.
        var look = new RunProperties();
        if (bold)
        {
            look.Append(new Bold());
        }

        if (italic)
        {
            look.Append(new Italic());
        }

        if (size is not null)
        {
            look.Append(new FontSize { Val = size });
        }

        if (underlined)
        {
            look.Append(new Underline { Val = UnderlineValues.Single });
        }

        var run = new Run(look);
        foreach (var (index, line) in text.Split('\n').Index())
        {
            run.Append(index == 0 ? [] : [new Break()]);
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        var place = new ParagraphProperties(
            new SpacingBetweenLines { Before = spaceBefore.ToString(CultureInfo.InvariantCulture) },
            new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Both });
        return new Paragraph(place, run);
    }
}
