using CampaignHub.Api.CheckIns.Reading;

namespace CampaignHub.Api.Difficulties;

/// <summary>What people write about difficulties.</summary>
internal static class DifficultyText
{
    /// <summary>Characters at most.</summary>
    public const int Longest = 1_000;

    /// <summary>NFC without spaces around it, null when nothing was written; false when it is too long or cannot be stored.</summary>
    public static bool TryRead(string? text, out string? read)
    {
        read = text is null ? null : FieldValues.Note(text, Longest);
        var isFine = text is null || read is not null;
        read = read is { Length: 0 } ? null : read;
        return isFine;
    }
}
