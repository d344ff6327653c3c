using System.Buffers;
using System.Globalization;
using System.Text;

namespace CampaignHub.Api.Http.Tables;

/// <summary>
/// Values separated by commas (RFC 4180), or by semicolons where a comma is part of numbers, in UTF-8 with a byte-order mark, without which Excel takes Vietnamese for something else.
/// </summary>
internal sealed class CsvTable : ITableWriter
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\"\r\n");

    /// <summary>A cell that begins so is taken for a formula, or hides one behind the sign.</summary>
    private static readonly SearchValues<char> s_formula = SearchValues.Create("=+-@\t\r\n");

    private readonly StreamWriter _text;

    private readonly StagingStream _written = new();
    private readonly Stream _body;
    private readonly char _separator;

    /// <summary>Begins a file.</summary>
    public CsvTable(Stream body, char separator = ',')
    {
        (_body, _separator) = (body, separator);
        _text = new StreamWriter(_written, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<TableCell> cells, CancellationToken cancellation)
    {
        _text.Write($"{string.Join(_separator, cells.Select(Cell))}\r\n");
        return _written.DrainAsync(_body, cancellation);
    }

    /// <inheritdoc/>
    public void NextSheet() => _text.Write("\r\n");

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancellation)
    {
        _text.Flush();
        return _written.DrainAsync(_body, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private static string Cell(TableCell cell)
    {
        if (cell.Number is { } number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = cell.Text ?? "";
        if (text.Length > 0 && s_formula.Contains(text[0]))
        {
            text = $"'{text}";
        }

        return text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
