using System.Globalization;
using CampaignHub.Domain;

namespace CampaignHub.Api.Http.Tables;

/// <summary>A kind of file that spreadsheets open.</summary>
/// <param name="Name">As the query names it, and the file's extension.</param>
/// <param name="ContentType">Media type.</param>
internal sealed record TableFormat(string Name, string ContentType)
{
    /// <summary>Text, commas, UTF-8 with a mark that makes Excel read it as such.</summary>
    public static TableFormat Csv { get; } = new("csv", "text/csv; charset=utf-8");

    /// <summary>Office Open XML.</summary>
    public static TableFormat Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>What to say where <see cref="Find"/> finds none.</summary>
    public static Problem Unknown { get; } = Problems.InvalidRequest("format is csv or xlsx.");

    /// <summary>The format of this name.</summary>
    public static TableFormat? Find(string? name) => name switch
    {
        "csv" => Csv,
        "xlsx" => Xlsx,
        _ => null,
    };

    /// <summary>Name of a file of today.</summary>
    public string FileName(string word, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{word}-{VietnamTime.DateOf(now):yyyy-MM-dd}.{Name}");

    /// <summary>Begins a file with these sheets.</summary>
    public ITableWriter Open(Stream body, params string[] sheets) => this == Csv ? new CsvTable(body) : new XlsxTable(body, sheets);
}
