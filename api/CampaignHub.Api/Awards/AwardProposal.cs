using System.Globalization;
using CampaignHub.Api.Files;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Awards;

/// <summary>Danh sách đề xuất khen thưởng: the best of a range with the arithmetic, as a list to be discussed.</summary>
internal sealed class AwardProposal(CampaignProgram program, AwardTexts texts)
{
    /// <summary>The list, in Vietnamese.</summary>
    /// <param name="awards">What the caller may see.</param>
    /// <param name="commune">The commune whose list it is; null for the Sở's.</param>
    /// <param name="communeName">Gives a commune's full name.</param>
    /// <param name="asText">For paper: points and measure of a criterion share a cell. A workbook has a column for each, and sums.</param>
    public FileDocument Make(AwardsBody awards, string? commune, Func<string, string> communeName, bool asText)
    {
        var parts = new List<FilePart> { new FilePart.Paragraph(texts.Note) };
        Add(texts.Teams, awards.Teams, program.Awards.Teams);
        Add(texts.Communes, awards.Communes, program.Awards.Communes);
        Add(texts.Members, awards.Members ?? [], program.Awards.Members);
        return new FileDocument(
            commune is null ? texts.ProvinceIssuer : null,
            (commune is null ? texts.Province : $"{texts.CommuneIssuer}\n{commune}").ToUpper(FileNumbers.Vietnamese),
            texts.Title,
            [string.Format(FileNumbers.Vietnamese, texts.Range, FileNumbers.Day(awards.From), FileNumbers.Day(awards.To), awards.Days, awards.Weeks)],
            parts);

        void Add(AwardListTexts words, IReadOnlyList<AwardScoreBody> scores, IReadOnlyList<AwardCriterion> criteria)
        {
            if (scores.Count > 0)
            {
                parts.Add(new FilePart.Heading(words.Heading));
                parts.AddRange(criteria.Select(criterion => new FilePart.Paragraph(
                    string.Format(FileNumbers.Vietnamese, texts.Criterion, criterion.Name.Vi, criterion.Points, FileNumbers.Told(criterion.Full)))));
                parts.Add(asText ? TextTableOf(words, scores, criteria, communeName) : TableOf(words, scores, criteria, communeName));
            }
        }
    }

    private FilePart.Table TextTableOf(
        AwardListTexts words, IReadOnlyList<AwardScoreBody> scores, IReadOnlyList<AwardCriterion> criteria, Func<string, string> communeName) =>
        new(
            words.Sheet,
            [texts.Number, words.Name, texts.Commune, .. criteria.Select(criterion => criterion.Name.Vi), texts.Factor, texts.Total],
            [.. scores.Select((score, index) => (IReadOnlyList<object?>)
            [
                index + 1, NameOf(score), communeName(score.CommuneCode), .. score.Parts.Select(Told), score.Parts.Max(part => part.Factor), score.Score,
            ])])
        {
            Widths = [2, 9, 6, .. criteria.Select(_ => 5), 3, 4],
        };

    private string Told(AwardPartBody part) => part.Value is { } value
        ? string.Format(FileNumbers.Vietnamese, texts.Cell, FileNumbers.Told(part.Earned), FileNumbers.Told(value))
        : texts.NoFigure;

    private FilePart.Table TableOf(
        AwardListTexts words, IReadOnlyList<AwardScoreBody> scores, IReadOnlyList<AwardCriterion> criteria, Func<string, string> communeName)
    {
        var columns = new List<string> { texts.Number, words.Name, texts.Commune };
        columns.AddRange(criteria.SelectMany(criterion => new[] { criterion.Name.Vi, texts.Points }));
        columns.AddRange([texts.Factor, texts.Total]);
        return new FilePart.Table(
            words.Sheet, columns, [.. scores.Select((score, index) => RowOf(score, index + 1, criteria.Count, communeName))]);
    }

    private List<object?> RowOf(AwardScoreBody score, int place, int criteria, Func<string, string> communeName)
    {
        var cells = new List<object?> { place, NameOf(score), communeName(score.CommuneCode) };
        cells.AddRange(score.Parts.SelectMany(part => new object?[] { part.Value is { } value ? value : texts.NoFigure, part.Earned }));
        // Columns D, F, H… hold what was measured, E, G, I… the points.
        var points = string.Join('+', Enumerable.Range(0, criteria).Select(index => $"{(char)('E' + (2 * index))}{{row}}"));
        cells.Add(score.Parts.Max(part => part.Factor));
        cells.Add(new FileFormula($"({points})*100/{score.OutOf.ToString(CultureInfo.InvariantCulture)}", score.Score));
        return cells;
    }

    private string NameOf(AwardScoreBody score) => score.MemberNumber is { } number
        ? string.Format(FileNumbers.Vietnamese, texts.Member, score.Name is null ? "" : $"{score.Name}, ", number, score.TeamName ?? score.TeamCode)
        : score.TeamCode is { } team ? $"{score.Name} ({team})" : score.Name ?? "";
}
