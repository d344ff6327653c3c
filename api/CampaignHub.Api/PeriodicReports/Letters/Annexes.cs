using CampaignHub.Api.Files;
using CampaignHub.Api.Files.Letters;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>The annexes of a report in their order. Two are not in every report; the numbers of the others close up, as the decree wants.</summary>
internal static class Annexes
{
    public const string Models = "work";
    public const string Difficulties = "difficulties";
    public const string Teams = "teams";
    public const string Proposals = "proposals";

    private static readonly string[] s_numbers = ["I", "II", "III", "IV", "V", "VI", "VII"];

    /// <summary>Whether the report has an annex: the list of teams goes with a report only when it changed.</summary>
    public static bool Has(LetterWriting letter, string code) => CodesOf(letter).Contains(code);

    /// <summary>The number of an annex that the report has.</summary>
    public static string NumberOf(LetterWriting letter, string code) => s_numbers[CodesOf(letter).IndexOf(code)];

    /// <summary>All of them.</summary>
    public static List<LetterAnnex> Of(LetterWriting letter, IReadOnlyDictionary<Guid, string> texts)
    {
        var with = letter.Say("annex.with", letter.Place.IsProvince ? "BC-SKHCN" : "BC-UBND", $"{letter.Program.Year}");
        return
        [
            .. CodesOf(letter).Select((code, index) => new LetterAnnex(
                letter.Say("annex", s_numbers[index]), letter.Say(TitleOf(letter, code)), with, [.. PartsOf(letter, code, texts)])),
        ];
    }

    private static List<string> CodesOf(LetterWriting letter) =>
    [
        "indicators", "activities", "places",
        .. letter.Figures.Roster.ListIsDue ? [Teams] : Array.Empty<string>(),
        Models, Difficulties,
        .. letter.Figures.Work.Proposals is null ? [] : new[] { Proposals },
    ];

    private static string TitleOf(LetterWriting letter, string code) =>
        code is "places" or Teams ? letter.Place.Variant($"annex.{code}") : $"annex.{code}";

    private static IEnumerable<FilePart> PartsOf(LetterWriting letter, string code, IReadOnlyDictionary<Guid, string> texts) => code switch
    {
        "indicators" => [FigureAnnexes.Indicators(letter)],
        "activities" => [letter.OrEmpty(FigureAnnexes.Activities(letter))],
        "places" => letter.Place.IsProvince
            ? [.. letter.Titled("title.areas", FigureAnnexes.Areas(letter)), .. letter.Titled("title.places", FigureAnnexes.Places(letter))]
            : [letter.OrEmpty(FigureAnnexes.Places(letter))],
        Teams => [letter.OrEmpty(ListAnnexes.Teams(letter))],
        Models => ListAnnexes.WorkBeyondVisits(letter),
        Difficulties => ListAnnexes.Difficulties(letter, texts),
        Proposals => ProposalAnnex.Of(letter, letter.Figures.Work.Proposals!),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
