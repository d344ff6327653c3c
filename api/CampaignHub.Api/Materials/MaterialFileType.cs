namespace CampaignHub.Api.Materials;

/// <summary>The kinds of files that guides may be: nothing that a browser runs.</summary>
internal static class MaterialFileType
{
    private const int Mp4BrandAt = 8;
    private const byte Mp3Sync = 0xE0;

    /// <summary>The media type that a file's first bytes tell, whatever it was sent as; null when guides are not made of such.</summary>
    public static string? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? "application/pdf"
        : content is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? "image/png"
        : content is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : content.StartsWith("RIFF"u8) && content.Length > Mp4BrandAt && content[Mp4BrandAt..].StartsWith("WEBP"u8) ? "image/webp"
        : content.StartsWith("ID3"u8) || (content is [0xFF, var second, ..] && (second & Mp3Sync) == Mp3Sync) ? "audio/mpeg"
        : content.Length > Mp4BrandAt && content[4..].StartsWith("ftyp"u8) ? content[Mp4BrandAt..].StartsWith("M4A"u8) ? "audio/mp4" : "video/mp4"
        : null;
}
