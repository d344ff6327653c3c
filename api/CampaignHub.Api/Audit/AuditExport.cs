using System.Globalization;
using CampaignHub.Api.Files;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Domain;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Audit;

/// <summary>Writes the log of changes as a file for a spreadsheet, row by row.</summary>
internal sealed class AuditExport(AuditList list, AuditWords words)
{
    /// <summary>Rows at most; a last line says so when there are more.</summary>
    public const int MostRows = 50_000;

    /// <summary>Name of the file, with today's date.</summary>
    public string FileName(TableFormat format, DateTimeOffset now) => format.FileName(words.Texts.File, now);

    /// <summary>Writes the changes, newest first.</summary>
    public async Task WriteAsync(AuditFilter filter, TableFormat format, Stream body, CancellationToken cancellation)
    {
        using var table = format.Open(body, words.Texts.Sheet);
        await table.WriteAsync(words.Texts.Columns, cancellation);
        var rows = 0;
        await foreach (var item in list.ReadAllAsync(filter, cancellation))
        {
            if (++rows > MostRows)
            {
                await table.WriteAsync([string.Format(FileNumbers.Vietnamese, words.Texts.Cut, FileNumbers.Told(MostRows))], cancellation);
                break;
            }

            await table.WriteAsync(RowOf(item), cancellation);
        }

        await table.FinishAsync(cancellation);
    }

    private string[] RowOf(AuditItem item) =>
    [
        item.At.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        item.ActorName ?? (item.Actor == AuditEntry.System ? words.Texts.System : ""),
        item.Actor,
        words.Action(item.Action),
        item.Subject,
        item.CommuneCode ?? "",
        words.Fields(item.Action, item.Before),
        words.Fields(item.Action, item.After),
    ];
}
