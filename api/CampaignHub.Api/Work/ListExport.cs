using System.Globalization;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Work;

/// <summary>A short list of this feature as a file for a spreadsheet.</summary>
internal sealed class ListExport(WorkTexts texts, TimeProvider time)
{
    /// <summary>What to say where the format is none.</summary>
    public static Problem BadFormat { get; } = Problems.InvalidRequest("format is csv or xlsx.");

    /// <summary>The file's name, with today's date.</summary>
    public string NameOf(string list, TableFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"{texts.Registers[list].File}-{VietnamTime.DateOf(time.GetUtcNow()):yyyy-MM-dd}.{format.Name}");

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
