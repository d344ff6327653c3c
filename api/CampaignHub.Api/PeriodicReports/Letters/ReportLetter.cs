using CampaignHub.Api.Files;
using CampaignHub.Api.Files.Letters;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.PeriodicReports.Figures;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Reports;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>Writes a report that is made as the letter it becomes.</summary>
internal sealed class ReportLetter(CampaignProgram program, ReportPlaces places, Sentences words)
{
    /// <summary>To whom the province's second copy goes.</summary>
    public const string Ministry = "ministry";

    /// <summary>The letter.</summary>
    /// <param name="report">A report that is made.</param>
    /// <param name="figures">What it was made from.</param>
    /// <param name="texts">What teams wrote of the difficulties it lists.</param>
    /// <param name="toMinistry">The province's copy for the ministry; the figures are the same.</param>
    public Letter Write(PeriodicReport report, ReportFigures figures, IReadOnlyDictionary<Guid, string> texts, bool toMinistry)
    {
        var place = places.Of(report.CommuneCode);
        var writing = new LetterWriting(report, figures, place, program, places, words);
        var (period, year) = (PeriodName(report.Period), $"{program.Year}");
        return new Letter(
            IssuerOf(place),
            words.Text(place.Variant("number")),
            words.Text("placeAndDate", place.Dated, year),
            words.Text("kind"),
            words.Text("subject", period, place.Name),
            words.Text(toMinistry ? "to.ministry" : place.Variant("to")),
            [.. Opening(writing), .. DirectionSection.Of(writing), .. ResultsSection.Of(writing), .. TypedSections.Of(writing), writing.Line("closing", period, place.Name)],
            words.Text(place.Variant("recipients"), place.Short).Split('\n'),
            words.Text($"{place.Variant("signature")}.{(report.HeadSigns ? "head" : "deputy")}").Split('\n'),
            Annexes.Of(writing, texts),
            words.Text("proof", Told.Moment(report.Made!.At), report.Made.Proof));
    }

    /// <summary>Name of the file, without its extension.</summary>
    public string FileNameOf(PeriodicReport report) => words.Text("file", report.Period, report.CommuneCode ?? words.Text("file.province"));

    private List<LetterIssuer> IssuerOf(ReportPlace place) => place.IsProvince
        ? [new(words.Text("issuer.above"), IsBold: false), new(words.Text("issuer.province"), IsBold: true)]
        : [new(words.Text("issuer.commune"), IsBold: true), new(place.Name.ToUpper(FileNumbers.Vietnamese), IsBold: true)];

    private IEnumerable<FilePart> Opening(LetterWriting writing)
    {
        var (span, place) = (writing.Figures.Span, writing.Place);
        var plan = program.Plan;
        var cited = plan.Number is { } number
            ? words.Text("plan.numbered", number, Told.Day(plan.Date), LowerFirst(plan.Title))
            : words.Text("plan.unnumbered", LowerFirst(plan.Title));
        yield return writing.Line(
            writing.Report.IsCalendar ? "opening.calendar" : "opening",
            cited,
            words.Text(place.Variant("reporter"), place.Name),
            Told.Day(span.From),
            Told.Day(span.To),
            Told.Day(span.Since));
        if (VietnamTime.DateOf(writing.Report.Made!.At) <= span.To)
        {
            yield return writing.Line("opening.asOf", Told.Moment(writing.Report.Made.At));
        }
    }

    private string PeriodName(string code) => LowerFirst(program.ReportPeriods.First(period => period.Code == code).Name.Vi);

    private static string LowerFirst(string text) => char.ToLower(text[0], FileNumbers.Vietnamese) + text[1..];
}
