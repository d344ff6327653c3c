using System.Text.RegularExpressions;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Materials;

/// <summary>Checks a guide that is proposed.</summary>
internal static partial class MaterialReader
{
    private const int LongestName = 200;
    private const int LongestUrl = 500;

    /// <summary>The guide with its texts in NFC; a sentence that says what to change when it cannot be one.</summary>
    public static (MaterialBody? Material, string? Fault) Read(MaterialBody body, CampaignProgram program)
    {
        var read = body with { Title = body.Title?.Trim().Normalize(), Sender = body.Sender?.Trim().Normalize() };
        var fault =
            !PlainText.IsLine(read.Title, LongestName) || !PlainText.IsLine(read.Sender, LongestName)
                ? $"Send title and sender, 1 to {LongestName} characters on one line."
            : read.Kind is not ("infographic" or "audio" or "video" or "leaflet" or "document" or "page")
                ? "kind is infographic, audio, video, leaflet, document or page."
            : read.Topic is { } topic && !program.TryGetActivity(topic, out _) ? "topic is an activity of the program."
            : read.Language is null || !Language().IsMatch(read.Language) ? "language is a code such as vi."
            : read.Url is not null && !IsUrl(read.Url) ? $"url is an https address of at most {LongestUrl} characters."
            : null;
        return fault is null ? (read, null) : (null, fault);
    }

    private static bool IsUrl(string url) =>
        PlainText.IsLine(url, LongestUrl) && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0;

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\z")]
    private static partial Regex Language();
}
