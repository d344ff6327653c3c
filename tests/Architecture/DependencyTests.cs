using System.Xml.Linq;

namespace CampaignHub.Architecture.Tests;

/// <summary>Dependencies point one way: Domain ← Ledger, Domain ← Grains → Contracts, Host → Grains and Ledger, Api → Contracts and Host.</summary>
public class DependencyTests
{
    /// <summary>Every project of the product and the load tests, with all it may reference.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["CampaignHub.Domain"] = [],
        ["Orleans.StandIn"] = [],
        ["NBomber.StandIn"] = [],
        ["CampaignHub.Postgres"] = [],
        ["CampaignHub.Contracts"] = ["Orleans.StandIn"],
        ["CampaignHub.Ledger"] = ["CampaignHub.Domain"],
        ["CampaignHub.Grains"] = ["CampaignHub.Domain", "CampaignHub.Contracts"],
        ["CampaignHub.Host"] = ["CampaignHub.Grains", "CampaignHub.Ledger", "CampaignHub.Postgres"],
        ["CampaignHub.Api"] = ["CampaignHub.Contracts", "CampaignHub.Host"],
        // Domain links the hashes of a ledger that a load test makes; no server code runs in the generator.
        ["CampaignHub.LoadTests"] = ["NBomber.StandIn", "CampaignHub.Postgres", "CampaignHub.Domain"],
        ["CampaignHub.LoadTests.Peers"] = ["CampaignHub.Postgres"],
    };

    private static IEnumerable<string> ProjectFiles =>
        Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    private static IEnumerable<string> ProductFiles => ProjectFiles.Where(file => !IsTest(file));

    [Fact]
    public void Every_project_outside_tests_is_in_the_table_and_the_table_names_no_other() =>
        Assert.Equal(MayReference.Keys.Order(StringComparer.Ordinal), ProductFiles.Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_project_references_only_what_the_table_allows() =>
        Assert.Empty(
            from file in ProductFiles
            from reference in References(file)
            where !MayReference.GetValueOrDefault(Name(file), []).Contains(reference)
            select $"{Name(file)} may not reference {reference}");

    [Fact]
    public void The_domain_uses_no_package_and_no_framework_beyond_the_base()
    {
        var project = XDocument.Parse(Repository.Read("silo/Domain/CampaignHub.Domain.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("CampaignHub.sln").Replace('\\', '/');
        Assert.All(ProjectFiles, file => Assert.Contains($"\"{file}\"", solution, StringComparison.Ordinal));
    }

    private static bool IsTest(string file) => file.StartsWith("tests/", StringComparison.Ordinal);

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static IEnumerable<string> References(string file) =>
        XDocument.Parse(Repository.Read(file)).Descendants("ProjectReference")
            .Select(reference => Name(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
