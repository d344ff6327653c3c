using System.Text;
using System.Text.Json;

namespace CampaignHub.Api.Tests.Roster.Import;

/// <summary>Sends and fetches files of the roster.</summary>
internal static class RosterFiles
{
    public const string Csv = "text/csv";

    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Path = "/api/v1/roster/import";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> ImportAsync(this HttpClient client, byte[] file, bool dryRun = false, string type = Csv, Guid? progress = null)
    {
        var content = new ByteArrayContent(file);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return client.PostAsync(new Uri($"{Path}?dryRun={(dryRun ? "true" : "false")}{(progress is null ? "" : $"&progress={progress}")}", UriKind.Relative), content, Cancellation);
    }

    public static Task<HttpResponseMessage> ImportAsync(this HttpClient client, string text, bool dryRun = false) =>
        client.ImportAsync(Encoding.UTF8.GetBytes(text), dryRun);

    public static async Task<byte[]> DownloadAsync(this HttpClient client, string path)
    {
        using var response = await client.FetchAsync(path);
        await Answers.RequireAsync(response, System.Net.HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync(Cancellation);
    }

    public static Task<byte[]> ExportAsync(this HttpClient client, string format, string? commune = null) =>
        client.DownloadAsync($"/api/v1/roster/export?format={format}{(commune is null ? "" : $"&commune={commune}")}");

    /// <summary>Added, changed, left, refused.</summary>
    public static (int Added, int Changed, int Left, int Refused) Counts(this JsonElement answer)
    {
        var counts = answer.GetProperty("counts");
        int Of(string name) => counts.GetProperty(name).GetInt32();
        return (Of("added"), Of("changed"), Of("left"), Of("refused"));
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>Every problem of an answer, as "row code".</summary>
    public static IEnumerable<string> Problems(this JsonElement answer) =>
        from row in answer.GetProperty("rows").EnumerateArray()
        from problem in row.GetProperty("problems").EnumerateArray()
        select $"{row.GetProperty("row").GetInt32()} {problem.GetProperty("code").GetString()}";
}
