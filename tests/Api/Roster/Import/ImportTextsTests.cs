using System.Text.RegularExpressions;
using CampaignHub.Api.Roster.Import;

namespace CampaignHub.Api.Tests.Roster.Import;

public sealed partial class ImportTextsTests
{
    /// <summary>Where refusals are made, and the prefix of their sentences.</summary>
    public static TheoryData<string, string> Sources => new()
    {
        { "silo/Domain/Roster/Import", "" },
        { "api/CampaignHub.Api/Roster/Import/Files", "file:" },
    };

    [Fact]
    public void Both_languages_have_the_same_sentences_with_the_same_values()
    {
        Assert.Equal(ImportTexts.Vietnamese.Codes.Order(), ImportTexts.English.Codes.Order());
        Assert.All(ImportTexts.Vietnamese.Codes, code => Assert.Equal(
            PlacesOf(ImportTexts.Vietnamese.Text(code, "{0}", "{1}", "{2}")), PlacesOf(ImportTexts.English.Text(code, "{0}", "{1}", "{2}"))));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_refusal_in_the_source_has_its_sentence(string folder, string prefix)
    {
        var codes = Directory.EnumerateFiles(Path.Combine(TestSettings.Root, folder), "*.cs")
            .SelectMany(file => Refusals().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .Distinct()
            .ToList();

        Assert.True(codes.Count > 5, $"Only {codes.Count} refusals are found in {folder}.");
        Assert.Subset(ImportTexts.Vietnamese.Codes.ToHashSet(), codes.Select(code => prefix + code).ToHashSet());
    }

    /// <summary>Codes of the checks that forms and imports share.</summary>
    [Fact]
    public void Every_refusal_of_a_field_has_its_sentence()
    {
        var codes = FieldProblems().Matches(File.ReadAllText(Path.Combine(TestSettings.Root, "silo/Domain/Roster/RosterFieldRules.cs")))
            .Select(match => match.Groups["code"].Value).Distinct().ToList();

        Assert.Contains("invalid-text", codes);
        Assert.Subset(ImportTexts.Vietnamese.Codes.ToHashSet(), codes.ToHashSet());
    }

    private static string[] PlacesOf(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"(?:Refuse|ImportProblem|Wrong|Number|FileRefusedException)\(\s*(?:RosterColumn\.\w+, )?(?:column, cell, )?(?:roster[^?;]*\? )?""(?<code>[a-z]+(?:-[a-z]+)+)""")]
    private static partial Regex Refusals();

    [GeneratedRegex(@"""(?<code>(?:invalid|unknown)-[a-z-]+)""")]
    private static partial Regex FieldProblems();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
