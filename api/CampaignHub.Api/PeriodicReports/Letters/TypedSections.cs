using CampaignHub.Api.Files;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>III to V: what people judge, plan and propose. It is theirs to write.</summary>
internal static class TypedSections
{
    public static IEnumerable<FilePart> Of(LetterWriting letter)
    {
        var difficulties = letter.Figures.Difficulties;
        var (first, whom) = letter.Place.IsProvince ? (ReportParts.ToMinistry, "5.ministry") : (ReportParts.ToScience, "5.science");
        return
        [
            letter.Heading("3", level: 1),
            letter.Heading("3.1", level: 2), .. letter.Typed(ReportParts.Strengths),
            letter.Heading("3.2", level: 2), .. letter.Typed(ReportParts.Limits),
            letter.Heading("3.3", level: 2), letter.Line("difficulties", Told.Count(difficulties.All), Told.Count(difficulties.Open), Annexes.NumberOf(letter, Annexes.Difficulties)),
            .. letter.Typed(ReportParts.Difficulties),
            letter.Heading("3.4", level: 2), .. letter.Typed(ReportParts.Causes),
            letter.Heading(letter.IsOfQuarter ? "4" : "4.year", level: 1), .. letter.Typed(ReportParts.Next),
            letter.Heading("5", level: 1),
            letter.Heading(whom, level: 2), .. letter.Typed(first),
            letter.Heading("5.province", level: 2), .. letter.Typed(ReportParts.ToProvince),
            letter.Heading("5.departments", level: 2), .. letter.Typed(ReportParts.ToDepartments),
            letter.Heading("5.businesses", level: 2), .. letter.Typed(ReportParts.ToBusinesses),
        ];
    }
}
