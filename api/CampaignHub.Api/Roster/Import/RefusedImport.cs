namespace CampaignHub.Api.Roster.Import;

/// <summary>
/// Rows are refused, so nothing was written: problem details (RFC 9457) that carry the rows as an answer does.
/// </summary>
public sealed record RefusedImport(
    string Type,
    string Title,
    int Status,
    string Code,
    string Detail,
    bool DryRun,
    bool Applied,
    ImportCounts Counts,
    IReadOnlyList<string> IgnoredColumns,
    IReadOnlyList<ImportRow> Rows) : IResult, IStatusCodeHttpResult
{
    int? IStatusCodeHttpResult.StatusCode => Status;

    internal static RefusedImport Of(ImportAnswer answer, string detail) => new(
        "urn:campaignhub:rows-refused", "Rows are refused, so nothing was written.", StatusCodes.Status422UnprocessableEntity, "rows-refused", detail,
        answer.DryRun, answer.Applied, answer.Counts, answer.IgnoredColumns, answer.Rows);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteAsJsonAsync(
            this, ImportJsonContext.Default.RefusedImport, "application/problem+json", httpContext.RequestAborted);
    }
}
