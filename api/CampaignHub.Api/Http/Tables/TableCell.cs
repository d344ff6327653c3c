namespace CampaignHub.Api.Http.Tables;

/// <summary>A cell: a text, or a whole number that a spreadsheet may compute with.</summary>
/// <param name="Text">The text; null for a number.</param>
/// <param name="Number">The number; null for a text.</param>
/// <param name="IsSum">The number is the sum of its column's rows, and a spreadsheet is told so.</param>
internal readonly record struct TableCell(string? Text, long? Number, bool IsSum = false)
{
    public static implicit operator TableCell(string text) => new(text, null);

    public static implicit operator TableCell(long number) => new(null, number);

    /// <summary>A number that may be missing: nobody has said, which is not 0.</summary>
    public static TableCell Of(long? number) => new(number is null ? "" : null, number);

    /// <summary>The sum of all rows of its column.</summary>
    public static TableCell Sum(long value) => new(null, value, IsSum: true);
}
