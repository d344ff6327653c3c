namespace CampaignHub.Api.Http.Tables;

internal static class TableEndpoints
{
    /// <summary>Tells the API's description that the answer is a file for a spreadsheet.</summary>
    public static RouteHandlerBuilder ProducesTable(this RouteHandlerBuilder endpoint) => endpoint.Produces(
        StatusCodes.Status200OK, contentType: TableFormat.Csv.ContentType, additionalContentTypes: TableFormat.Xlsx.ContentType);
}
