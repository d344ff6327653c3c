using CampaignHub.Api.Files;
using CampaignHub.Api.PeriodicReports.Figures;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>II.3. Hỗ trợ, hướng dẫn người dân: ra quân and regular work, then the groups of the plan.</summary>
internal static class GuidanceSection
{
    private const int Part = 3;
    private const int FirstGroup = 2;

    public static IEnumerable<FilePart> Of(LetterWriting letter)
    {
        var (ledger, figures) = (letter.Figures.Ledger, letter.Figures);
        yield return letter.Heading("2.3.1", level: 3);
        var (days, regular, all) = (ledger.OnCampaignDays, ledger.Regular, ledger.All());
        yield return letter.Line(
            "campaignDays", Told.Count(ledger.Days), Told.Count(figures.Points), Told.Count(days.Staff), Told.Count(days.Households),
            Told.Count(days.Businesses), Told.Count(days.People));
        yield return letter.Line("regular", Told.Count(regular.Staff), Told.Count(regular.Households), Told.Count(regular.Businesses), Told.Count(regular.People));
        yield return letter.Line(
            "all", Told.Count(all.CheckIns), Told.Count(all.Households), Told.Count(all.Businesses), Told.Count(all.People), Told.Day(figures.Span.Since),
            Told.Count(ledger.Since.Households), Told.Count(ledger.Since.Businesses), Told.Count(ledger.Since.People));
        if (figures.Households is { } households)
        {
            yield return letter.Line("households", Told.Count(households));
        }

        if (ledger.ToCheck.CheckIns > 0)
        {
            yield return letter.Line("toCheck", Told.Count(ledger.ToCheck.CheckIns), Told.Count(ledger.ToCheck.People));
        }

        yield return letter.Line("turns");
        foreach (var (index, group) in letter.Program.Groups.Index())
        {
            yield return new FilePart.Heading(letter.Say("group", $"{Part}", $"{index + FirstGroup}", group.Name.Vi), 3);
            foreach (var line in Lines(letter, group.Code))
            {
                yield return line;
            }
        }

        yield return letter.Heading("nucleus.title", level: 3);
        yield return letter.Line("nucleus", Told.Count(figures.Work.NucleusHouseholds), Told.Count(figures.Work.NucleusSince));
    }

    /// <summary>What belongs to no group, such as "Nội dung khác".</summary>
    public static IEnumerable<FilePart> Ungrouped(LetterWriting letter) => Of(letter, group: null).Select(line => Line(letter, line.Activity, line.Figures));

    private static IEnumerable<FilePart> Lines(LetterWriting letter, string group)
    {
        var lines = Of(letter, group).ToList();
        var sums = lines.Select(line => line.Figures).ToList();
        return
        [
            letter.Line("group.sum", Told.Count(sums.Sum(line => line.Turns())), Told.Count(sums.Sum(line => line.Done)), Told.Count(sums.Sum(line => line.DoneSince))),
            .. lines.Where(line => line.Figures.Turns() > 0).Select(line => Line(letter, line.Activity, line.Figures)),
        ];
    }

    private static FilePart Line(LetterWriting letter, Activity activity, ActivityLine figures) => activity.Counts is ActivityCounts.Guided
        ? letter.Line("group.guided", activity.Name.Vi, Told.Count(figures.Turns()))
        : letter.Line("group.one", activity.Name.Vi, Told.Count(figures.Turns()), Told.Count(figures.Done));

    private static IEnumerable<(Activity Activity, ActivityLine Figures)> Of(LetterWriting letter, string? group) => letter.Figures.Ledger.Activities
        .Select(line => (letter.Program.Activities.FirstOrDefault(activity => activity.Code == line.Code), line))
        .Where(line => line.Item1 is not null && line.Item1.Group == group)!;
}
