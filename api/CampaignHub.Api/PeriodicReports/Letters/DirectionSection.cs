using CampaignHub.Api.Files;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>I. Công tác chỉ đạo, điều hành.</summary>
internal static class DirectionSection
{
    public static IEnumerable<FilePart> Of(LetterWriting letter) =>
    [
        letter.Heading("1", level: 1),
        letter.Heading("1.1", level: 2), Plan(letter), .. letter.TypedBeside(ReportParts.Documents),
        letter.Heading("1.2", level: 2), .. Roster(letter), .. letter.TypedBeside(ReportParts.Roster),
        letter.Heading("1.3", level: 2), .. Inspections(letter), .. letter.TypedBeside(ReportParts.Coordination),
        letter.Heading("1.4", level: 2), Money(letter),
    ];

    private static FilePart Plan(LetterWriting letter)
    {
        var work = letter.Figures.Work;
        return letter.Place.IsProvince ? letter.Line("plan.count", Told.Count(work.Plans), Told.Count(letter.Places.Count))
            : work.Plan is { } plan ? letter.Line("plan.commune", plan.Number ?? "…", Told.Day(plan.Date))
            : letter.Line("plan.missing");
    }

    private static IEnumerable<FilePart> Roster(LetterWriting letter)
    {
        var roster = letter.Figures.Roster;
        yield return letter.Line(
            "roster", Told.Count(roster.Villages), Told.Count(roster.Teams), Told.Count(roster.Members), Told.Count(roster.Core), Told.Count(roster.WithoutTeam));
        if (roster.Forces.Count > 0)
        {
            yield return letter.Line("forces", string.Join("; ", roster.Forces.Select(force => letter.Say("force", ForceName(letter, force.Code), Told.Count(force.Count)))));
        }

        yield return Review(letter);
        if (roster.Changes is { } changes)
        {
            yield return Annexes.Has(letter, Annexes.Teams)
                ? letter.Line(letter.Place.Variant("changes"), Told.Count(changes), Annexes.NumberOf(letter, Annexes.Teams))
                : letter.Line("changes.none");
        }
    }

    private static FilePart Review(LetterWriting letter)
    {
        var (roster, year) = (letter.Figures.Roster, $"{letter.Program.Year}");
        return letter.Place.IsProvince
            ? letter.Line("review.count", Told.Count(roster.Reviewed), Told.Count(letter.Places.Count), year, Told.Count(roster.Changed))
            : roster.Reviewed == 0 ? letter.Line("review.missing", year)
            : roster.Changed == 0 ? letter.Line("review.same", year, Told.Count(roster.ChangesSince))
            : letter.Line("review.changed", year, DecisionOf(letter), Told.Count(roster.ChangesSince));
    }

    private static string DecisionOf(LetterWriting letter) => letter.Figures.Roster.Decision is { } decision
        ? letter.Say("review.decision", decision.Number ?? "…", Told.Day(decision.Date))
        : "";

    private static IEnumerable<FilePart> Inspections(LetterWriting letter)
    {
        var work = letter.Figures.Work;
        yield return letter.Line("inspections", Told.Count(work.Inspections), Told.Count(work.ToMend), Told.Count(work.Mended));
        if (letter.Figures.Situation is { } situation)
        {
            yield return letter.Line(
                "situation", Told.Count(situation.InTime), Told.Count(situation.Late), Told.Count(situation.Missing), Told.Count(situation.Communes));
        }
    }

    private static FilePart Money(LetterWriting letter)
    {
        var money = letter.Figures.Work.Money;
        return letter.Line("money", Amount(money.StateBudget), Amount(money.OtherSources), Amount(money.Proposed));

        string Amount(long? amount) => amount is { } said ? letter.Say("money.amount", Told.Count(said)) : letter.Say("noFigure");
    }

    public static string ForceName(LetterWriting letter, string code) =>
        letter.Program.Organisations.FirstOrDefault(organisation => organisation.Code == code)?.Name.Vi ?? letter.Say("force.unknown");
}
