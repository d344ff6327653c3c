namespace CampaignHub.Api.Devices;

/// <summary>What a phone says of itself after it has sent.</summary>
/// <param name="Unsent">Records, corrections and messages it still holds: 0 to 100,000.</param>
/// <param name="OldestAt">When the oldest of them was written, by the phone's clock; null when there is none.</param>
/// <param name="Version">Build of the page that runs on it: 1 to 40 letters, digits, dots, dashes and underscores.</param>
public sealed record DeviceStateRequest(int? Unsent, DateTimeOffset? OldestAt, string? Version)
{
    private const int MostUnsent = 100_000;
    private const int LongestVersion = 40;

    internal bool IsValid =>
        Unsent is >= 0 and <= MostUnsent && (OldestAt is null || Unsent > 0)
        && Version is { Length: >= 1 and <= LongestVersion } && Version.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_');
}
