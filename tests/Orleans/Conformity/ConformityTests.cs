using Orleans;

namespace CampaignHub.Orleans.Tests.Conformity;

/// <summary>The stand-in offers nothing that Orleans does not offer in the same words.</summary>
public sealed class ConformityTests(OrleansPackages packages) : IClassFixture<OrleansPackages>
{
    public static readonly TheoryData<string> Assemblies = [.. Homes.Of.Values.Distinct()];

    [Fact]
    public void Every_public_type_has_a_home_in_Orleans()
    {
        var types = typeof(IGrain).Assembly.GetExportedTypes().Select(type => type.FullName!);

        Assert.Equal(Homes.Of.Keys.Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_member_is_one_of_Orleans(string assembly)
    {
        using var theirFile = new PublicApi(packages.FileOf(assembly));
        using var ourFile = new PublicApi(typeof(IGrain).Assembly.Location);
        var theirs = theirFile.Read();
        var ours = ourFile.Read();

        var problems = new List<string>();
        foreach (var name in Homes.Of.Where(home => home.Value == assembly).Select(home => home.Key))
        {
            if (theirs.TryGetValue(name, out var offered))
            {
                problems.AddRange(ours[name].Except(offered).Select(line => $"{name}: {line}"));
            }
            else
            {
                problems.Add($"{name} does not exist in {assembly} {OrleansPackages.Version}");
            }
        }

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }
}
