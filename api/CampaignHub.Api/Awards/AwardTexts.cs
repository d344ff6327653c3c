using System.Text.Json;

namespace CampaignHub.Api.Awards;

/// <summary>Words of the proposal list, from <c>award-texts.vi.json</c>.</summary>
/// <param name="ProvinceIssuer">Upper line of the issuer of the Sở's list.</param>
/// <param name="CommuneIssuer">Upper line of the issuer of a commune's.</param>
/// <param name="Province">Lower line for the Sở's list.</param>
/// <param name="File">First part of the file's name.</param>
/// <param name="Note">Says that the score is for reference.</param>
/// <param name="Range">The range: first and last day, days, weeks.</param>
/// <param name="Criterion">A criterion: name, points, from which value the mark is full.</param>
/// <param name="Cell">Points of a criterion, and what was measured.</param>
/// <param name="Member">A member: name and a comma or nothing, number, team.</param>
internal sealed record AwardTexts(
    string ProvinceIssuer,
    string CommuneIssuer,
    string Province,
    string File,
    string Title,
    string Note,
    string Range,
    string Criterion,
    string Number,
    string Commune,
    string Points,
    string Factor,
    string Total,
    string Cell,
    string NoFigure,
    string Member,
    AwardListTexts Teams,
    AwardListTexts Communes,
    AwardListTexts Members)
{
    /// <summary>The Vietnamese words.</summary>
    public static AwardTexts Read()
    {
        using var file = typeof(AwardTexts).Assembly.GetManifestResourceStream("CampaignHub.Api.Awards.award-texts.vi.json")!;
        return JsonSerializer.Deserialize(file, AwardsJsonContext.Default.AwardTexts)!;
    }
}

/// <summary>Words of one list.</summary>
/// <param name="Heading">Above it.</param>
/// <param name="Sheet">Name of its sheet.</param>
/// <param name="Name">Heading of the column of names.</param>
internal sealed record AwardListTexts(string Heading, string Sheet, string Name);
