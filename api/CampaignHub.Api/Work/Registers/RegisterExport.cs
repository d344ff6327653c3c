using CampaignHub.Api.Access;
using CampaignHub.Api.Files;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Work;

namespace CampaignHub.Api.Work.Registers;

/// <summary>Writes a register as a file for a spreadsheet, a page in memory at a time.</summary>
internal sealed class RegisterExport(WorkStore store, WorkFacts facts, WorkTexts texts)
{
    /// <summary>Rows at most; a last line says so when there are more.</summary>
    public const int MostRows = 50_000;

    private const int RowsAtATime = 1_000;

    /// <summary>Writes the lines, newest first, as the caller may see them.</summary>
    public async Task WriteAsync<TRequest, TLine>(
        RegisterDesk<TRequest, TLine> desk, Caller caller, WorkFilter filter, TableFormat format, Stream body, CancellationToken cancellation)
        where TRequest : IRegisterRequest
        where TLine : class, IWorkRecord
    {
        var words = texts.Registers[desk.Register.Name];
        using var table = format.Open(body, words.Sheet);
        await table.WriteAsync(words.Columns, cancellation);
        var (rows, cursor) = (0, WorkCursor.Start);
        for (var isLast = false; !isLast && rows < MostRows; rows += RowsAtATime)
        {
            var lines = await store.ListAsync(desk.Register, filter, cursor, RowsAtATime, cancellation);
            foreach (var line in lines)
            {
                TableCell[] cells = [facts.NameOfCommune(line.CommuneCode, texts.Province), WorkFacts.Day(line.Date), .. desk.Row(desk.ShownTo(line, caller), facts)];
                await table.WriteAsync(cells, cancellation);
            }

            isLast = lines.Count < RowsAtATime;
            cursor = isLast ? cursor : new WorkCursor(lines[^1].Date, lines[^1].Id);
            if (!isLast && rows + RowsAtATime >= MostRows)
            {
                await table.WriteAsync([string.Format(FileNumbers.Vietnamese, texts.Cut, FileNumbers.Told(MostRows))], cancellation);
            }
        }

        await table.FinishAsync(cancellation);
    }
}
