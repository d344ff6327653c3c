using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Domain;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Audit;

/// <summary>Writes the log of changes as a file for a spreadsheet, row by row.</summary>
internal sealed class AuditExport(AuditList list)
{
    /// <summary>Rows at most; a last line says so when there are more.</summary>
    public const int MostRows = 50_000;

    private readonly AuditTexts _texts = AuditTexts.Read();

    /// <summary>Name of the file, with today's date.</summary>
    public string FileName(TableFormat format, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{_texts.File}-{VietnamTime.DateOf(now):yyyy-MM-dd}.{format.Name}");

    /// <summary>Writes the changes, newest first.</summary>
    public async Task WriteAsync(AuditFilter filter, TableFormat format, Stream body, CancellationToken cancellation)
    {
        using var table = format.Open(body, _texts.Sheet);
        await table.WriteAsync(_texts.Columns, cancellation);
        var rows = 0;
        await foreach (var item in list.ReadAllAsync(filter, cancellation))
        {
            if (++rows > MostRows)
            {
                await table.WriteAsync([string.Format(CultureInfo.GetCultureInfo("vi-VN"), _texts.Cut, MostRows.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")))], cancellation);
                break;
            }

            await table.WriteAsync(RowOf(item), cancellation);
        }

        await table.FinishAsync(cancellation);
    }

    private string[] RowOf(AuditItem item) =>
    [
        item.At.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        item.ActorName ?? (item.Actor == AuditEntry.System ? _texts.System : ""),
        item.Actor,
        Word(_texts.Actions, item.Action),
        item.Subject,
        item.CommuneCode ?? "",
        Words(item.Before),
        Words(item.After),
    ];

    private string Words(JsonNode? value) => value switch
    {
        null => "",
        JsonObject fields => string.Join("; ", fields.Select(field => $"{Word(_texts.Fields, field.Key)}: {Words(field.Value)}")),
        JsonArray items => string.Join(", ", items.Select(Words)),
        _ when value.GetValueKind() is JsonValueKind.String => Word(_texts.Values, value.GetValue<string>()),
        _ => Word(_texts.Values, value.ToJsonString()),
    };

    private static string Word(IReadOnlyDictionary<string, string> words, string code) => words.GetValueOrDefault(code, code);
}
