namespace CampaignHub.Api.Http.Tables;

/// <summary>A cell: a text, or a whole number that a spreadsheet may compute with, also as what a formula comes to.</summary>
internal readonly record struct TableCell(string? Text, long? Number, string? Formula = null)
{
    public static implicit operator TableCell(string text) => new(text, null);

    public static implicit operator TableCell(long number) => new(null, number);

    /// <summary>A number that may be missing: nobody has said, which is not 0.</summary>
    public static TableCell Of(long? number) => new(number is null ? "" : null, number);

    /// <summary>The sum of a column's rows, both included.</summary>
    public static TableCell Sum(int column, long firstRow, long lastRow, long value) =>
        new(null, value, firstRow <= lastRow ? $"SUM({Column(column)}{firstRow}:{Column(column)}{lastRow})" : null);

    /// <summary>A column's letters, from 0: A … Z, AA …</summary>
    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : Column((index / 26) - 1) + (char)('A' + (index % 26));
}
