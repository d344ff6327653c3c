using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignHub.Architecture.Tests;

public partial class LayoutTests
{
    private static readonly string[] BinaryEndings =
        [".png", ".jpg", ".ico", ".woff", ".woff2", ".ttf", ".otf", ".xlsx", ".docx", ".pdf", ".webp", ".gz", ".zip"];

    /// <summary>Written in two parts, so that this file does not find itself.</summary>
    private static readonly string[] RegistryHosts =
        ["registry." + "npmjs", "registry." + "yarnpkg", "api.nuget" + ".org", "deb." + "debian.org", "archive." + "ubuntu.com", "pypi" + ".org", "files.python" + "hosted"];

    [Theory]
    [InlineData("CampaignHub.sln")]
    [InlineData("README.md")]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("loadtest")]
    [InlineData(".ci/run")]
    [InlineData("global.json")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData(".editorconfig")]
    public void The_top_level_holds_the_file(string file) => Assert.Contains(file, Repository.Files);

    [Theory]
    [InlineData("silo")]
    [InlineData("api")]
    [InlineData("client-web")]
    [InlineData("tests")]
    [InlineData("loadtests")]
    [InlineData("programs")]
    [InlineData("docs")]
    public void The_top_level_holds_the_folder(string folder) =>
        Assert.Contains(Repository.Files, file => file.StartsWith(folder + "/", StringComparison.Ordinal));

    [Fact]
    public void No_file_names_a_package_registry() =>
        Assert.Empty(Lines().Where(line => RegistryHosts.Any(host => line.Text.Contains(host, StringComparison.OrdinalIgnoreCase)))
            .Select(line => line.Place));

    [Fact]
    public void No_file_names_a_path_of_one_persons_machine() =>
        Assert.Empty(Lines().Where(line => MachinePath().IsMatch(line.Text)).Select(line => $"{line.Place}: {line.Text.Trim()}"));

    [Fact]
    public void Migrations_are_numbered_from_one_without_a_gap_or_a_number_used_twice()
    {
        var migrations = Repository.Files
            .Where(file => file.StartsWith("silo/Ledger/Migrations/", StringComparison.Ordinal) && file.EndsWith(".sql", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .ToList();
        Assert.NotEmpty(migrations);
        Assert.All(migrations, name => Assert.Matches(@"^\d{4}_[a-z0-9_]+\.sql$", name));
        Assert.Equal(
            Enumerable.Range(1, migrations.Count),
            migrations.Select(name => int.Parse(name![..4], CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Shell_scripts_parse_and_the_commands_may_be_run()
    {
        var scripts = Repository.Files.Where(file => file is "run" or "test" or "loadtest" or ".ci/run" || file.EndsWith(".sh", StringComparison.Ordinal)).ToList();
        foreach (var script in scripts)
        {
            using var bash = Process.Start("bash", ["-n", Path.Combine(Repository.Root, script)]);
            await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(bash.ExitCode == 0, $"{script} does not parse");
        }

        Assert.All(["run", "test", "loadtest", ".ci/run"], command =>
            Assert.True((File.GetUnixFileMode(Path.Combine(Repository.Root, command)) & UnixFileMode.UserExecute) != 0, command));
    }

    private static IEnumerable<(string Place, string Text)> Lines() =>
        from file in Repository.Files
        where !BinaryEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        from line in Repository.Read(file).Split('\n').Index()
        select ($"{file}:{line.Index + 1}", line.Item);

    /// <summary>A folder of the root that only some machine has, with something below it.</summary>
    [GeneratedRegex(@"(?<![\w.~/$})-])/(work|root|home|Users)/\w")]
    private static partial Regex MachinePath();
}
