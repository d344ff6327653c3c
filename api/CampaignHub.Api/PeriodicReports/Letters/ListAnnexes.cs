using CampaignHub.Api.Files;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>The annexes that are lists: teams, models, trainings, outreach, difficulties.</summary>
internal static class ListAnnexes
{
    public static FilePart.Table Teams(LetterWriting letter) => letter.Place.IsProvince
        ? new FilePart.Table(
            letter.Say("sheet.4"),
            [letter.Say("col.no"), letter.Say("col.force"), letter.Say("col.members")],
            [.. letter.Figures.Roster.Forces.Select((force, index) => (IReadOnlyList<object?>)[index + 1, DirectionSection.ForceName(letter, force.Code), force.Count])])
        {
            Widths = [4, 30, 9],
        }
        : new FilePart.Table(
            letter.Say("sheet.4"),
            [letter.Say("col.no"), letter.Say("col.team"), letter.Say("col.village"), letter.Say("col.decision"), letter.Say("col.members"), letter.Say("col.core")],
            [
                .. letter.Figures.Roster.TeamLines.Select((team, index) => (IReadOnlyList<object?>)
                [
                    index + 1, team.Name, team.Village,
                    team.Decision.Number is { } number ? letter.Say("decision", number, Told.Day(team.Decision.Date)) : null, team.Members, team.Core,
                ]),
            ])
        {
            Widths = [4, 30, 18, 18, 9, 9],
        };

    public static IEnumerable<FilePart> WorkBeyondVisits(LetterWriting letter) =>
    [
        .. letter.Titled("title.models", Models(letter)),
        .. letter.Titled("title.trainings", Trainings(letter)),
        .. Shortened(letter, letter.Figures.Work.TrainingLines.Count, letter.Figures.Work.Trainings),
        .. letter.Titled("title.outreach", Outreach(letter)),
    ];

    public static IEnumerable<FilePart> Difficulties(LetterWriting letter, IReadOnlyDictionary<Guid, string> texts) =>
    [
        .. letter.Titled("title.kinds", Kinds(letter)),
        .. letter.Titled("title.difficulties", Lines(letter, texts)),
        .. Shortened(letter, letter.Figures.Difficulties.Lines.Count, letter.Figures.Difficulties.All),
    ];

    private static FilePart.Table Models(LetterWriting letter)
    {
        var work = letter.Figures.Work;
        return new FilePart.Table(
            letter.Say("sheet.work.models", Annexes.NumberOf(letter, Annexes.Models)),
            [
                letter.Say("col.no"), letter.Say("col.kind"), letter.Say("col.model"), letter.Say("col.commune"), letter.Say("col.place"), letter.Say("col.date"),
                letter.Say("col.state"),
            ],
            [
                .. work.Models.Select((model, index) => (IReadOnlyList<object?>)
                [
                    index + 1, letter.Say($"models.{model.Kind}"), model.Name, letter.Places.NameOf(model.CommuneCode), model.Place, Told.Day(model.Date),
                    letter.Say($"modelState.{model.State}"),
                ]),
            ])
        {
            Widths = [4, 18, 21, 15, 15, 9, 9],
        };
    }

    private static FilePart.Table Outreach(LetterWriting letter)
    {
        return new FilePart.Table(
            letter.Say("sheet.work.outreach", Annexes.NumberOf(letter, Annexes.Models)),
            [letter.Say("col.no"), letter.Say("col.channel"), letter.Say("col.quantity"), letter.Say("col.unit"), letter.Say("col.records")],
            [.. letter.Figures.Ledger.Outreach.Select((sum, index) => ChannelRow(letter, sum.Channel, index + 1, sum.Quantity, sum.Records))])
        {
            Widths = [4, 27, 9, 9, 9],
        };
    }

    private static FilePart.Table Kinds(LetterWriting letter) => new(
        letter.Say("sheet.difficulties.kinds", Annexes.NumberOf(letter, Annexes.Difficulties)),
        [letter.Say("col.no"), letter.Say("col.kind"), letter.Say("col.count")],
        [
            .. letter.Figures.Difficulties.ByKind.Select((kind, index) => (IReadOnlyList<object?>)[index + 1, KindName(letter, kind.Code), kind.Count]),
        ])
    {
        Widths = [4, 30, 9],
    };

    private static FilePart.Table Lines(LetterWriting letter, IReadOnlyDictionary<Guid, string> texts)
    {
        var difficulties = letter.Figures.Difficulties;
        return new FilePart.Table(
            letter.Say("sheet.difficulties", Annexes.NumberOf(letter, Annexes.Difficulties)),
            [letter.Say("col.no"), letter.Say("col.text"), letter.Say("col.from"), letter.Say("col.holder"), letter.Say("col.state")],
            [
                .. difficulties.Lines.Select((line, index) => (IReadOnlyList<object?>)
                [
                    index + 1,
                    line.Proposal
                        ? letter.Say("kind.proposal", texts.GetValueOrDefault(line.Id, letter.Say("text.gone")))
                        : letter.Say("kind.difficulty", KindName(letter, line.Kind), texts.GetValueOrDefault(line.Id, letter.Say("text.gone"))),
                    letter.Place.IsProvince ? letter.Places.NameOf(line.CommuneCode) : line.TeamName,
                    HolderName(letter, line.Holder),
                    letter.Say($"state.{line.State}"),
                ]),
            ])
        {
            Widths = [4, 36, 18, 15, 12],
        };
    }

    private static FilePart.Table Trainings(LetterWriting letter) => new(
        letter.Say("sheet.work.trainings", Annexes.NumberOf(letter, Annexes.Models)),
        [
            letter.Say("col.no"), letter.Say("col.date"), letter.Say("col.place"), letter.Say("col.form"), letter.Say("col.organiser"), letter.Say("col.contents"),
            letter.Say("col.teamsCount"), letter.Say("col.members"),
        ],
        [
            .. letter.Figures.Work.TrainingLines.Select((training, index) => (IReadOnlyList<object?>)
            [
                index + 1, Told.Day(training.Date), training.Place, letter.Program.TrainingForms.FirstOrDefault(form => form.Code == training.Form)?.Name.Vi,
                training.Organiser,
                string.Join("; ", letter.Program.TrainingContents.Where(content => training.Contents.Contains(content.Code)).Select(content => content.Name.Vi)),
                training.TeamCodes.Count, training.Members,
            ]),
        ])
    {
        Widths = [4, 9, 15, 9, 15, 24, 6, 9],
    };

    private static IReadOnlyList<object?> ChannelRow(LetterWriting letter, string code, int no, long quantity, long records)
    {
        var channel = letter.Program.OutreachChannels.FirstOrDefault(one => one.Code == code);
        return [no, channel?.Name.Vi ?? code, quantity, channel?.Unit.Vi, records];
    }

    public static IEnumerable<FilePart> Shortened(LetterWriting letter, int shown, int all) =>
        shown < all ? [letter.Line("shortened", Told.Count(shown), Told.Count(all))] : [];

    private static string KindName(LetterWriting letter, string code) =>
        letter.Program.DifficultyKinds.FirstOrDefault(kind => kind.Code == code)?.Name.Vi ?? code;

    private static string HolderName(LetterWriting letter, string holder) => holder is "commune" or "province"
        ? letter.Say($"holder.{holder}")
        : letter.Program.Departments.FirstOrDefault(department => department.Code == holder)?.Name.Vi ?? holder;
}
