using System.Globalization;

namespace CampaignHub.Postgres;

/// <summary>What Linux tells everybody about a process of any user.</summary>
internal static class ProcessTable
{
    /// <summary>The process's name, or null when there is none with this number, or only one that ended and was not yet collected.</summary>
    public static string? NameOf(int processId)
    {
        try
        {
            // "1234 (name) S …": the name may itself hold brackets and blanks, so the last bracket counts.
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            var close = text.LastIndexOf(')');
            var state = text[close + 2];
            return state is 'Z' or 'X' ? null : text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..close];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The process's current folder, or null when this user may not ask.</summary>
    public static string? FolderOf(int processId)
    {
        try
        {
            return new DirectoryInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/cwd")).LinkTarget;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether this process holds a Linux capability (its number as in capability.h) that it can hand on.</summary>
    public static bool HasCapability(int capability)
    {
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("CapPrm:", StringComparison.Ordinal));
        return line is not null
            && ulong.TryParse(line["CapPrm:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var held)
            && (held & (1UL << capability)) != 0;
    }
}
