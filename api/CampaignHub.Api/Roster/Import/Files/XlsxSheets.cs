using System.IO.Compression;
using System.Xml;
using CampaignHub.Domain.Roster.Import;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>Reads an XLSX file: the first visible sheet that has the header.</summary>
internal static class XlsxSheets
{
    /// <summary>Rows whose letters are looked at: an old font shows on the first page.</summary>
    private const int RowsLookedAt = 500;

    /// <exception cref="FileRefusedException">It is no such file, damaged, too large, or has no header.</exception>
    public static (IReadOnlyList<SheetRow> Rows, THeader Header) Read<THeader>(
        ReadOnlyMemory<byte> file, Func<IReadOnlyList<SheetRow>, THeader?> find)
        where THeader : class
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        try
        {
            RequireModest(stream);
            stream.Position = 0;
            using var document = SpreadsheetDocument.Open(
                stream, isEditable: false, new OpenSettings { MaxCharactersInPart = FileLimits.UnpackedBytes });
            return Read(document, find);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException
            or XmlException or FormatException or OverflowException or ArgumentException or InvalidOperationException
            or NotSupportedException or IOException or KeyNotFoundException)
        {
            throw new FileRefusedException("damaged-file");
        }
    }

    /// <summary>A few kilobytes of zip can unpack to gigabytes; no part is read before all have said how large they are.</summary>
    private static void RequireModest(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry("mimetype") is not null)
        {
            throw new FileRefusedException("not-a-table");
        }

        // The unpacker stops at the length that an entry states, so stating too little gains nothing.
        var large = zip.Entries.Count > FileLimits.Parts
            || zip.Entries.Sum(entry => entry.Length) > FileLimits.UnpackedBytes
            || zip.Entries.Any(entry => entry.Length > FileLimits.SmallPartBytes && !MayBeLarge(entry.FullName));
        if (large)
        {
            throw new FileRefusedException("too-large-unpacked") { IsTooLarge = true };
        }
    }

    private static bool MayBeLarge(string part) =>
        part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)
        || part.Contains("sharedStrings", StringComparison.OrdinalIgnoreCase)
        || part.Contains("media/", StringComparison.OrdinalIgnoreCase);

    private static (IReadOnlyList<SheetRow>, THeader) Read<THeader>(
        SpreadsheetDocument document, Func<IReadOnlyList<SheetRow>, THeader?> find)
        where THeader : class
    {
        var workbook = document.WorkbookPart ?? throw new FileRefusedException("damaged-file");
        var sheets = workbook.Workbook.Sheets?.Elements<Sheet>() ?? [];
        var visible = sheets.Where(sheet => sheet.State is null || sheet.State == SheetStateValues.Visible);
        var texts = new Lazy<XlsxTexts>(() => XlsxTexts.Read(workbook));
        foreach (var sheet in visible.Take(FileLimits.Sheets))
        {
            if (sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part)
            {
                var rows = new XlsxSheetReader(texts.Value).Read(part);
                TextDecoder.RequireReadable(string.Join('\n', rows.Take(RowsLookedAt).SelectMany(row => row.Cells)));
                if (find(rows) is { } header)
                {
                    return (rows, header);
                }
            }
        }

        throw new FileRefusedException("no-header");
    }
}
