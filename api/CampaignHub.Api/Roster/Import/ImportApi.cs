using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster.Import.Files;
using CampaignHub.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CampaignHub.Api.Roster.Import;

internal static class ImportApi
{
    public static void MapImport(this IEndpointRouteBuilder api)
    {
        var roster = api.MapGroup("/roster").WithTags("Roster");
        roster.MapPost("/import", ImportAsync)
            .TakesBodiesOf(FileLimits.Bytes)
            .AddOpenApiOperationTransformer(DescribeBody)
            .Produces<ImportAnswer>()
            .Produces<RefusedImport>(StatusCodes.Status422UnprocessableEntity, "application/problem+json")
            .WithSummary("Brings a CSV or XLSX file into the roster, all or nothing; dryRun only tells row by row what would be done.");
        roster.MapGet("/imports/{id:guid}", Find).WithSummary("How far an import is that was sent with this id as progress.");
        roster.MapGet("/export", ExportAsync)
            .ProducesTable()
            .WithSummary("Villages, teams and members as a file that the import takes back.");
        roster.MapGet("/template", Template)
            .ProducesTable()
            .WithSummary("An empty file to fill in, with an example and the values that are allowed.");
    }

    private static async Task<IResult> ImportAsync(
        HttpRequest request, Caller caller, RosterImporter importer, ImportBoard board, CancellationToken cancellation,
        bool dryRun = false, Guid? progress = null)
    {
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is true)
        {
            return Problems.UnsupportedMediaType with { Title = "The body must be a CSV or XLSX file." };
        }

        var texts = ImportTexts.For(request);
        if (board.Begin(progress, caller) is not { } shown)
        {
            return Problems.InvalidRequest("progress is in use; make a new id for each import.");
        }

        using var body = await RequestBody.ReadAsync(request, cancellation);
        var file = await ImportBody.FileOfAsync(request, body, cancellation);
        var order = new ImportOrder(caller.Actor, caller.CommuneCode, dryRun, texts);
        try
        {
            var answer = await importer.RunAsync(file, order, shown, cancellation);
            return dryRun || answer.Applied
                ? TypedResults.Json(answer, ImportJsonContext.Default.ImportAnswer)
                : RefusedImport.Of(answer, texts.Text("rows-refused", $"{answer.Counts.Refused}"));
        }
        catch (FileRefusedException refused)
        {
            return ProblemOf(refused, texts);
        }
    }

    /// <summary>Said in the document only: browsers name these files in many ways, so no content type is asked for.</summary>
    internal static Task DescribeBody(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var file = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["text/csv"] = file,
                [TableFormat.Xlsx.ContentType] = file,
                ["multipart/form-data"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
            },
        };
        return Task.CompletedTask;
    }

    private static Problem ProblemOf(FileRefusedException refused, ImportTexts texts)
    {
        var detail = texts.Text($"file:{refused.Code}", refused.Values);
        return refused.Code == "busy"
            ? Problems.Unavailable with { Detail = detail }
            : new Problem(refused.IsTooLarge ? 413 : 422, refused.Code, "The file cannot be read as a roster.") { Detail = detail };
    }

    private static Results<Ok<ImportStage>, Problem> Find(Guid id, Caller caller, ImportBoard board) =>
        board.Find(id, caller) is { } stage ? TypedResults.Ok(stage) : Problems.NotFound;

    private static async Task<IResult> ExportAsync(
        Caller caller, RosterExporter exporter, ICommuneDirectory communes, TimeProvider time, CancellationToken cancellation,
        string format = "xlsx", string? commune = null)
    {
        if (TableFormat.Find(format) is not { } kind)
        {
            return TableFormat.Unknown;
        }

        var wanted = commune ?? caller.CommuneCode;
        if (wanted is not null && !(communes.TryGet(wanted, out _) && caller.MaySeePeopleOf(wanted)))
        {
            return Problems.NotFound;
        }

        var file = await exporter.ExportAsync(wanted, kind, cancellation);
        return TypedResults.File(file, kind.ContentType, RosterExporter.FileName(wanted, kind, VietnamTime.DateOf(time.GetUtcNow())));
    }

    private static async Task<IResult> Template(
        Caller caller, HttpRequest request, RosterExporter exporter, CancellationToken cancellation, string format = "xlsx") =>
        TableFormat.Find(format) is { } kind
            ? TypedResults.File(
                await exporter.TemplateAsync(caller.CommuneCode, kind, ImportTexts.For(request), cancellation),
                kind.ContentType,
                $"bieu-mau-danh-sach-to.{kind.Name}")
            : TableFormat.Unknown;
}
