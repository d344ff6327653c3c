using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CampaignHub.Architecture.Tests;

/// <summary>What was built yesterday is built tomorrow: every version is exact and stands in one place.</summary>
public partial class VersionTests
{
    [Fact]
    public void Every_central_package_version_is_exact()
    {
        var defaults = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants()
            .Where(element => element.Name.LocalName.EndsWith("Version", StringComparison.Ordinal))
            .ToLookup(element => $"$({element.Name.LocalName})", element => element.Value);
        var packages = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants()
            .Where(element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference")
            .Select(element => (Id: element.Attribute("Include")!.Value, Version: element.Attribute("Version")!.Value))
            .ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Matches(Exact(), defaults[package.Version].FirstOrDefault() ?? package.Version));
    }

    [Fact]
    public void No_project_names_a_version_of_its_own() =>
        Assert.Empty(
            from file in Repository.Files
            where file.EndsWith(".csproj", StringComparison.Ordinal)
            from reference in XDocument.Parse(Repository.Read(file)).Descendants("PackageReference")
            where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null || reference.Element("Version") is not null
            select $"{file}: {reference}");

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Assert.Empty(
            from file in Repository.Files
            where file.EndsWith(".csproj", StringComparison.Ordinal)
            let locked = $"{Path.GetDirectoryName(file)}/packages.lock.json"
            where !Repository.Files.Contains(locked)
            select locked);

    [Fact]
    public void Every_version_of_the_web_client_is_exact()
    {
        using var package = JsonDocument.Parse(Repository.Read("client-web/package.json"));
        var versions = new[] { "dependencies", "devDependencies" }
            .Where(section => package.RootElement.TryGetProperty(section, out _))
            .SelectMany(section => package.RootElement.GetProperty(section).EnumerateObject())
            .ToList();
        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.Matches(Exact(), version.Value.GetString()));
        Assert.Contains("client-web/package-lock.json", Repository.Files);
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[\w.]+)?$")]
    private static partial Regex Exact();
}
