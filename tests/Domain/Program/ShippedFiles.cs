using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Tests.Programs;

/// <summary>The files of the repository's <c>programs</c> folder, found from the place of this source file.</summary>
internal static class ShippedFiles
{
    public static string ProgramJson { get; } = File.ReadAllText(PathOf("lam-dong-2026.json"));

    public static string CommunesCsv { get; } = File.ReadAllText(PathOf("lam-dong-communes.csv"));

    public static CampaignProgram Program { get; } = ProgramFile.Parse(ProgramJson);

    public static ImmutableArray<Commune> Communes { get; } = CommuneFile.Parse(CommunesCsv);

    public static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "programs", name));
}
