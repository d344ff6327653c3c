using System.Reflection;

namespace CampaignHub.Api.SystemInfo;

/// <summary>What the build wrote into the assembly.</summary>
public static class BuildInfo
{
    private static readonly Assembly Assembly = typeof(BuildInfo).Assembly;

    /// <summary>Version of the product.</summary>
    public static string Version { get; } = Assembly.GetName().Version!.ToString(3);

    /// <summary>Which Orleans this build runs on.</summary>
    public static OrleansInfo Orleans { get; } = new(HasOrleansPackages ? "package" : "stand-in", Metadata("OrleansVersion"));

    /// <summary>False when it runs on the stand-in, which is a single process.</summary>
    public static bool HasOrleansPackages => Metadata("OrleansSource") == "Package";

    private static string Metadata(string key) =>
        Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
