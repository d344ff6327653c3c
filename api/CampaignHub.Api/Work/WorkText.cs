using System.Diagnostics.CodeAnalysis;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Http;

namespace CampaignHub.Api.Work;

/// <summary>What people type in the registers: NFC, without spaces around it.</summary>
internal static class WorkText
{
    /// <summary>Characters of a place, an organiser, an office.</summary>
    public const int LongestLine = 200;

    /// <summary>Characters of a finding or a note.</summary>
    public const int LongestNote = 1_000;

    /// <summary>Characters of a number of a document.</summary>
    public const int LongestNumber = 100;

    /// <summary>A line that has to be there.</summary>
    public static bool TryLine([NotNullWhen(true)] string? typed, out string line, int longest = LongestLine)
    {
        line = PlainText.IsLine(typed, longest) ? typed!.Trim().Normalize() : "";
        return line.Length > 0;
    }

    /// <summary>A line that may be missing.</summary>
    public static bool TryOptionalLine(string? typed, out string? line, int longest = LongestLine)
    {
        line = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().Normalize();
        return line is null || PlainText.IsLine(line, longest);
    }

    /// <summary>A text of several lines that may be missing.</summary>
    public static bool TryNote(string? typed, out string? note, int longest = LongestNote)
    {
        note = typed is null ? null : FieldValues.Note(typed, longest);
        var isFine = typed is null || note is not null;
        note = note is { Length: 0 } ? null : note;
        return isFine;
    }
}
