using System.Collections.Immutable;
using CampaignHub.Api.Hosting;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Programs;

/// <summary>The program file of the year and the communes beside it, read once at the start.</summary>
/// <param name="Program">The program, checked.</param>
/// <param name="Communes">The communes of its province.</param>
/// <param name="Json">The file itself, which is also what phones and pages are given.</param>
public sealed record LoadedProgram(CampaignProgram Program, ImmutableArray<Commune> Communes, CachedJson Json)
{
    /// <exception cref="StartException">A file is missing or cannot be used.</exception>
    public static LoadedProgram Load(string programFile)
    {
        var json = Read(programFile);
        try
        {
            var program = ProgramFile.Parse(json);
            var communesFile = Path.Combine(Path.GetDirectoryName(programFile)!, program.Province.CommunesFile);
            return new LoadedProgram(program, ReadCommunes(communesFile), CachedJson.Minified(json));
        }
        catch (ProgramFileException exception)
        {
            throw new StartException(SettingsReader.ProgramKey, $"{programFile} cannot be used. {exception.Message}", exception);
        }
    }

    private static ImmutableArray<Commune> ReadCommunes(string file)
    {
        try
        {
            return CommuneFile.Parse(System.Text.Encoding.UTF8.GetString(Read(file)));
        }
        catch (ProgramFileException exception)
        {
            throw new StartException(SettingsReader.ProgramKey, $"{file} cannot be used. {exception.Message}", exception);
        }
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                SettingsReader.ProgramKey, $"{file} cannot be read; name the program file of the year there.", exception);
        }
    }
}
