using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster.Import;
using CampaignHub.Api.Roster.Import.Files;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Indicators.Import;

/// <summary>Nhập mẫu số và số liệu chính thức from a file.</summary>
internal static class FigureImportApi
{
    public static void MapFigureImport(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Figures");
        indicators.MapPost("/import", ImportAsync)
            .TakesBodiesOf(FileLimits.Bytes)
            .AddOpenApiOperationTransformer(ImportApi.DescribeBody)
            .Produces<ImportAnswer>()
            .Produces<RefusedImport>(StatusCodes.Status422UnprocessableEntity, "application/problem+json")
            .WithSummary("Brings official figures and denominators of a CSV or XLSX file into the register, all or nothing; dryRun only tells row by row.");
        indicators.MapGet("/template", TemplateAsync)
            .ProducesTable()
            .WithSummary("A file to fill in: a row per indicator that the caller gives figures of.");
    }

    private static async Task<IResult> ImportAsync(
        HttpRequest request, Caller caller, FigureImporter importer, CancellationToken cancellation, bool dryRun = false)
    {
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is true)
        {
            return Problems.UnsupportedMediaType with { Title = "The body must be a CSV or XLSX file." };
        }

        var texts = FigureTexts.For(request);
        using var body = await RequestBody.ReadAsync(request, cancellation);
        var file = await ImportBody.FileOfAsync(request, body, cancellation);
        try
        {
            var answer = await importer.RunAsync(file, caller, dryRun, texts, cancellation);
            return dryRun || answer.Applied
                ? TypedResults.Json(answer, ImportJsonContext.Default.ImportAnswer)
                : RefusedImport.Of(answer, texts.Files.Text("rows-refused", $"{answer.Counts.Refused}"));
        }
        catch (FileRefusedException refused)
        {
            var detail = refused.Code == "no-header" ? texts.Text("no-header") : texts.Files.Text($"file:{refused.Code}", refused.Values);
            return new Problem(refused.IsTooLarge ? 413 : 422, refused.Code, "The file cannot be read as official figures.") { Detail = detail };
        }
    }

    private static async Task<IResult> TemplateAsync(
        Caller caller, HttpContext context, CampaignProgram program, ICommuneDirectory communes, CancellationToken cancellation, string format = "xlsx")
    {
        if (TableFormat.Find(format) is not { } kind)
        {
            return TableFormat.Unknown;
        }

        var file = await FigureTemplate.WriteAsync(kind, caller, program, communes, FigureTexts.For(context.Request), cancellation);
        return TypedResults.File(file, kind.ContentType, $"bieu-mau-so-lieu-chinh-thuc.{kind.Name}");
    }
}
