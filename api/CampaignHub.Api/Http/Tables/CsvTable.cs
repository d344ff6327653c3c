using System.Buffers;
using System.Text;

namespace CampaignHub.Api.Http.Tables;

/// <summary>
/// Comma-separated values (RFC 4180) in UTF-8 with a byte-order mark, without which Excel takes Vietnamese for something else.
/// </summary>
internal sealed class CsvTable : ITableWriter
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A cell that begins so is taken for a formula, or hides one behind the sign.</summary>
    private static readonly SearchValues<char> s_formula = SearchValues.Create("=+-@\t\r\n");

    private readonly StreamWriter _text;

    private readonly StagingStream _written = new();
    private readonly Stream _body;

    /// <summary>Begins a file.</summary>
    public CsvTable(Stream body)
    {
        _body = body;
        _text = new StreamWriter(_written, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<string> cells, CancellationToken cancellation)
    {
        _text.Write($"{string.Join(',', cells.Select(Cell))}\r\n");
        return _written.DrainAsync(_body, cancellation);
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancellation)
    {
        _text.Flush();
        return _written.DrainAsync(_body, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private static string Cell(string text)
    {
        if (text.Length > 0 && s_formula.Contains(text[0]))
        {
            text = $"'{text}";
        }

        return text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
