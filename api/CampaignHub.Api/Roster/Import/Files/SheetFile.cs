using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>Reads a file, whatever its name or content type say: its first bytes tell what it is.</summary>
internal static class SheetFile
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> Pdf => "%PDF"u8;

    /// <summary>The rows of the roster's table and its header.</summary>
    /// <exception cref="FileRefusedException">There is no table in the file, or none that can be read.</exception>
    public static (IReadOnlyList<SheetRow> Rows, RosterHeader Header) Read(ReadOnlyMemory<byte> file) =>
        Read(file, HeaderFinder.Find, header => header.Columns.Count);

    /// <summary>The rows of a table and its header.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="find">Finds the header in the first <see cref="HeaderFinder.RowsSearched"/> rows; null when there is none.</param>
    /// <param name="known">How many columns a header knows: by it the right separator of a text shows.</param>
    /// <exception cref="FileRefusedException">There is no such table in the file, or none that can be read.</exception>
    public static (IReadOnlyList<SheetRow> Rows, THeader Header) Read<THeader>(
        ReadOnlyMemory<byte> file, Func<IReadOnlyList<SheetRow>, THeader?> find, Func<THeader, int> known)
        where THeader : class
    {
        var bytes = file.Span;
        if (bytes.IsEmpty)
        {
            throw new FileRefusedException("empty-file");
        }

        if (bytes.StartsWith(OldOffice))
        {
            throw new FileRefusedException("old-excel");
        }

        if (bytes.StartsWith(Pdf))
        {
            throw new FileRefusedException("not-a-table");
        }

        return bytes.StartsWith(Zip) ? XlsxSheets.Read(file, find) : ReadText(bytes, find, known);
    }

    private static (IReadOnlyList<SheetRow>, THeader) ReadText<THeader>(
        ReadOnlySpan<byte> bytes, Func<IReadOnlyList<SheetRow>, THeader?> find, Func<THeader, int> known)
        where THeader : class
    {
        var text = TextDecoder.Decode(bytes);
        if (text.AsSpan().TrimStart().StartsWith("<"))
        {
            // What some systems call .xls is a web page.
            throw new FileRefusedException("not-a-table");
        }

        var rows = CsvSheet.Read(text, head => find(head) is { } found ? known(found) : 0);
        return find(rows) is { } header ? (rows, header) : throw new FileRefusedException("no-header");
    }
}
