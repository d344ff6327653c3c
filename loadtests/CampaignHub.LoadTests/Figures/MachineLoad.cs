using System.Globalization;

namespace CampaignHub.LoadTests.Figures;

/// <summary>How busy the machine is with anything at all.</summary>
internal static class MachineLoad
{
    /// <summary>Processes that ran or wanted to in the last minute, on average; NaN where the system does not say.</summary>
    public static double LastMinute()
    {
        const string File = "/proc/loadavg";
        return System.IO.File.Exists(File)
            ? double.Parse(System.IO.File.ReadAllText(File).Split(' ')[0], CultureInfo.InvariantCulture)
            : double.NaN;
    }
}
