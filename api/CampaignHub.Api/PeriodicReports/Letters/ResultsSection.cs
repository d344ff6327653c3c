using CampaignHub.Api.Files;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>II. Kết quả thực hiện.</summary>
internal static class ResultsSection
{
    private const int MostNamed = 20;

    public static IEnumerable<FilePart> Of(LetterWriting letter) =>
    [
        letter.Heading("2", level: 1),
        letter.Heading("2.1", level: 2), Indicators(letter),
        letter.Heading("2.2", level: 2), Outreach(letter), .. letter.TypedBeside(ReportParts.Outreach),
        letter.Heading("2.3", level: 2), .. GuidanceSection.Of(letter),
        letter.Heading("2.4", level: 2), Trainings(letter),
        letter.Heading("2.5", level: 2), Models(letter),
        letter.Heading("2.6", level: 2), .. Awards(letter),
        letter.Heading("2.7", level: 2), .. GuidanceSection.Ungrouped(letter), .. letter.Typed(ReportParts.Other),
    ];

    private static FilePart Indicators(LetterWriting letter)
    {
        var known = letter.Figures.Indicators.Where(indicator => indicator.Met is not null).ToList();
        return known.Count == 0 ? letter.Line("indicators.none") : letter.Line(
            "indicators", $"{known.Count(indicator => indicator.Met is true)}", $"{known.Count}", $"{letter.Figures.Indicators.Count - known.Count}");
    }

    private static FilePart Outreach(LetterWriting letter)
    {
        var told = letter.Figures.Ledger.Outreach
            .Select(sum => (Sum: sum, Channel: letter.Program.OutreachChannels.FirstOrDefault(channel => channel.Code == sum.Channel)))
            .Where(line => line.Channel is not null)
            .Select(line => letter.Say("outreach.one", line.Channel!.Name.Vi.ToLower(FileNumbers.Vietnamese), Told.Count(line.Sum.Quantity), line.Channel.Unit.Vi))
            .ToList();
        return told.Count == 0 ? letter.Line("outreach.none") : letter.Line("outreach", string.Join("; ", told));
    }

    private static FilePart Trainings(LetterWriting letter)
    {
        var work = letter.Figures.Work;
        return letter.Line("trainings", Told.Count(work.Trainings), Told.Count(work.TeamsTrained), Told.Count(work.MembersTrained));
    }

    private static FilePart Models(LetterWriting letter)
    {
        var models = letter.Figures.Work.Models;
        if (models.Count == 0)
        {
            return letter.Line("models.none");
        }

        var kinds = models.CountBy(model => model.Kind, StringComparer.Ordinal)
            .Select(kind => letter.Say("force", letter.Say($"models.{kind.Key}").ToLower(FileNumbers.Vietnamese), Told.Count(kind.Value)));
        return letter.Line(
            "models", Told.Count(models.Count), Told.Count(models.Count(model => model.State == "confirmed")), string.Join("; ", kinds),
            Annexes.NumberOf(letter, Annexes.Models));
    }

    private static IEnumerable<FilePart> Awards(LetterWriting letter)
    {
        var awards = letter.Figures.Work.Awards;
        yield return letter.Line(
            "awards", Told.Count(awards.Count), Told.Count(awards.Sum(award => award.Collectives)), Told.Count(awards.Sum(award => award.Individuals)));
        foreach (var award in awards.Take(MostNamed))
        {
            yield return letter.Line("award", award.Number, Told.Day(award.Date), award.Title, letter.AwardLevel(award.Level));
        }

        if (letter.Figures.Work.Proposals is { } proposals)
        {
            yield return letter.Line(
                "proposals", Told.Count(proposals.Collectives), Told.Count(proposals.Individuals), Annexes.NumberOf(letter, Annexes.Proposals));
        }
    }
}
