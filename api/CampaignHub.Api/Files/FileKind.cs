namespace CampaignHub.Api.Files;

/// <summary>A kind of file a document is written as.</summary>
/// <param name="Name">As the query names it, and the file's extension.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Write">Writes a document.</param>
internal sealed record FileKind(string Name, string ContentType, Func<FileDocument, byte[]> Write)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>The kind of this name.</summary>
    public static FileKind? Find(string? name) => name switch
    {
        "docx" => new("docx", $"{Office}wordprocessingml.document", TextFile.Write),
        "xlsx" => new("xlsx", $"{Office}spreadsheetml.sheet", WorkbookFile.Write),
        _ => null,
    };
}
