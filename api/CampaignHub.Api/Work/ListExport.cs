using CampaignHub.Api.Http.Tables;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Work;

/// <summary>A short list of this feature as a file for a spreadsheet.</summary>
internal sealed class ListExport(WorkTexts texts, TimeProvider time)
{
    /// <summary>The file's name, with today's date.</summary>
    public string NameOf(string list, TableFormat format) => format.FileName(texts.Registers[list].File, time.GetUtcNow());

    /// <summary>The list under its headings.</summary>
    public PushStreamHttpResult Stream(string list, TableFormat format, IEnumerable<IReadOnlyList<TableCell>> rows, CancellationToken cancellation) =>
        TypedResults.Stream(body => WriteAsync(texts.Registers[list], format, rows, body, cancellation), format.ContentType, NameOf(list, format));

    private static async Task WriteAsync(
        RegisterTexts words, TableFormat format, IEnumerable<IReadOnlyList<TableCell>> rows, Stream body, CancellationToken cancellation)
    {
        using var table = format.Open(body, words.Sheet);
        await table.WriteAsync(words.Columns, cancellation);
        foreach (var row in rows)
        {
            await table.WriteAsync(row, cancellation);
        }

        await table.FinishAsync(cancellation);
    }
}
