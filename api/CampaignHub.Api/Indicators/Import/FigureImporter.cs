using CampaignHub.Api.Access;
using CampaignHub.Api.Indicators.Register;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster.Import;
using CampaignHub.Api.Roster.Import.Files;
using CampaignHub.Domain;
using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster.Import;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Api.Indicators.Import;

/// <summary>Brings a file of official figures into the register: row by row, and all or nothing.</summary>
internal sealed class FigureImporter(FigureStore store, CampaignProgram program, ICommuneDirectory communes, TimeProvider time)
{
    /// <summary>Eight indicators of 124 communes, five times over.</summary>
    private const int MostRows = 5_000;

    /// <summary>Says what a file does, and does it unless it is only tried or a row is refused.</summary>
    /// <exception cref="FileRefusedException">There is no table of figures in the file.</exception>
    public async Task<ImportAnswer> RunAsync(
        ReadOnlyMemory<byte> file, Caller caller, bool dryRun, FigureTexts texts, CancellationToken cancellation)
    {
        var (rows, header) = SheetFile.Read(file, FigureHeader.Find, found => found.Columns.Count);
        var data = rows.Skip(header.Row).Where(row => HasData(row, header)).ToList();
        if (data.Count == 0)
        {
            throw new FileRefusedException("no-rows");
        }

        if (data.Count > MostRows)
        {
            throw new FileRefusedException("too-many-rows", $"{MostRows}") { IsTooLarge = true };
        }

        var reader = new FigureRowReader(header, program, new CommuneNames(communes.All), caller);
        List<Judged> JudgeAll(FigureRegister register) => [.. data.Select(row => Judge(row, reader, register))];
        List<Judged> judged = [];
        if (dryRun)
        {
            judged = JudgeAll(await store.ReadAllAsync(cancellation));
        }
        else
        {
            await store.ChangeAsync(register => RowsOf(judged = JudgeAll(register)), caller.Actor, imported: true, cancellation);
        }

        return AnswerOf(judged, header, dryRun, texts);
    }

    private Judged Judge(SheetRow row, FigureRowReader reader, FigureRegister register)
    {
        var (entry, refused) = reader.Read(row);
        var rules = new FigureRules(program.Indicators, VietnamTime.DateOf(time.GetUtcNow()));
        return new Judged(row.Number, entry, entry is null ? refused! : rules.Decide(register, entry));
    }

    /// <summary>What is written: nothing as soon as one row is refused.</summary>
    private static List<FigureDecision.Accepted>? RowsOf(List<Judged> judged) =>
        judged.Any(row => row.Decision is FigureDecision.Refused) ? null : [.. judged.Select(row => row.Decision).Cast<FigureDecision.Accepted>()];

    private ImportAnswer AnswerOf(List<Judged> judged, FigureHeader header, bool dryRun, FigureTexts texts)
    {
        var rows = judged.Select(row => RowOf(row, texts)).ToList();
        int Count(string action) => rows.Count(row => row.Action == action);
        var counts = new ImportCounts(Count("added"), Count("changed"), Count("left"), Count("refused"));
        return new ImportAnswer(dryRun, !dryRun && counts.Refused == 0, counts, header.Ignored, rows);
    }

    private ImportRow RowOf(Judged row, FigureTexts texts)
    {
        var subject = row.Entry is null ? "" : $"{PlaceOf(row.Entry.CommuneCode, texts)}, {row.Entry.Indicator.Number}. {row.Entry.Indicator.Name.Vi}";
        return row.Decision switch
        {
            FigureDecision.Refused refused => new ImportRow(row.Row, "refused", subject, [], [texts.RemarkOf(refused)], []),
            FigureDecision.Accepted { ChangesNothing: true } => new ImportRow(row.Row, "left", subject, [], [], []),
            FigureDecision.Accepted accepted => new ImportRow(
                row.Row, row.Entry!.Reason is null ? "added" : "changed", subject, [.. ChangesOf(accepted, texts)], [], []),
            _ => throw new InvalidOperationException("A decision is one of two."),
        };
    }

    private static IEnumerable<ImportChange> ChangesOf(FigureDecision.Accepted accepted, FigureTexts texts)
    {
        if (accepted.Figure is { } figure)
        {
            yield return Change(FigureField.Numerator, figure.Numerator ?? 0, texts);
        }

        if (accepted.Denominator is { } denominator)
        {
            yield return Change(FigureField.Denominator, denominator.Value, texts);
        }
    }

    private static ImportChange Change(FigureField field, long value, FigureTexts texts) =>
        new(FigureColumns.Of(field).Key, texts.TitleOf(field), Before: null, FigureRules.Text(value));

    private string PlaceOf(string? communeCode, FigureTexts texts) =>
        communeCode is not null && communes.TryGet(communeCode, out var commune) ? commune.FullName : texts.Text("province");

    private static bool HasData(SheetRow row, FigureHeader header) =>
        header.Cell(row, FigureField.Indicator).Length > 0 || header.Cell(row, FigureField.Numerator).Length > 0 || header.Cell(row, FigureField.Denominator).Length > 0;

    private sealed record Judged(int Row, FigureEntry? Entry, FigureDecision Decision);
}
