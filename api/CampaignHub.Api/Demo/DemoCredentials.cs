using System.Text.Json;

namespace CampaignHub.Api.Demo;

/// <summary>What the demonstration's file of credentials holds.</summary>
public sealed record DemoCredentials(IReadOnlyList<DemoStaff> Staff, IReadOnlyList<DemoDevice> Devices)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Where a data folder keeps it.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "demo", "credentials.json");

    /// <summary>Reads the file; null when it is missing or no such file.</summary>
    public static DemoCredentials? TryRead(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), DemoJsonContext.Default.DemoCredentials);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the file at one stroke, readable by its owner only.</summary>
    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            JsonSerializer.Serialize(stream, this, DemoJsonContext.Default.DemoCredentials);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }
}
