using System.Diagnostics;
using System.Reflection;

namespace CampaignHub.Orleans.Tests.Conformity;

/// <summary>
/// The Orleans packages, as far as the feed has them: each is downloaded alone, without what it depends on, from a
/// scratch project outside the repository, so that a feed without them harms no build.
/// </summary>
public sealed class OrleansPackages : IAsyncLifetime
{
    private static readonly TimeSpan LongestRestore = TimeSpan.FromMinutes(2);

    private readonly string _packages = Path.Combine(AppContext.BaseDirectory, "orleans-packages");
    private string _output = "";

    /// <summary>The version the stand-in is made after.</summary>
    public static string Version { get; } = typeof(OrleansPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "OrleansVersion").Value!;

    /// <summary>The file of an assembly; skips the test, with the reason, when its package cannot be downloaded.</summary>
    public string FileOf(string assembly)
    {
        var package = $"Microsoft.{assembly}";
        var file = Path.Combine(_packages, package.ToLowerInvariant(), Version, "lib", "net10.0", $"{assembly}.dll");
        Assert.SkipUnless(
            File.Exists(file),
            $"{package} {Version} cannot be downloaded alone, so {assembly} is not compared: {Reason(package)}");
        return file;
    }

    /// <summary>Downloads what there is.</summary>
    public async ValueTask InitializeAsync()
    {
        var scratch = Directory.CreateTempSubdirectory("campaignhub-conformity-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(scratch.FullName, "packages.csproj"), Project());
            _output = await RestoreAsync(scratch.FullName);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Nothing to give back: the packages stay for the next run.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Project()
    {
        var downloads = Homes.Of.Values.Distinct().Select(assembly =>
            $"""<PackageDownload Include="Microsoft.{assembly}" Version="[{Version}]" />""");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{string.Concat(downloads)}</ItemGroup>
            </Project>
            """;
    }

    private async Task<string> RestoreAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "packages.csproj", $"-p:RestorePackagesPath={_packages}", "-nodeReuse:false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(LongestRestore);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return await output + await errors;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return $"the restore did not end within {LongestRestore}";
        }
    }

    private string Reason(string package) =>
        _output.Split('\n').FirstOrDefault(line => line.Contains(package, StringComparison.OrdinalIgnoreCase))?.Trim() ?? _output.Trim();
}
