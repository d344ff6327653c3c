namespace CampaignHub.Api.Files;

/// <summary>A list or a small report, to be written as a text document or as a workbook.</summary>
/// <param name="Issuer">Who issues it, upper line: UBND TỈNH LÂM ĐỒNG; null for none.</param>
/// <param name="Body">Who issues it, lower line, printed bold.</param>
/// <param name="Title">What it is, in capitals.</param>
/// <param name="About">Lines under the title.</param>
/// <param name="Parts">What follows, in order.</param>
internal sealed record FileDocument(string? Issuer, string Body, string Title, IReadOnlyList<string> About, IReadOnlyList<FilePart> Parts);

/// <summary>A part of a document.</summary>
internal abstract record FilePart
{
    /// <summary>A heading; level 1 is the highest.</summary>
    public sealed record Heading(string Text, int Level = 1) : FilePart;

    /// <summary>A paragraph; its line breaks stay.</summary>
    public sealed record Paragraph(string Text) : FilePart;

    /// <summary>A table; in a workbook a sheet of its own.</summary>
    /// <param name="Sheet">Name of the sheet, at most 31 characters.</param>
    /// <param name="Columns">Headings.</param>
    /// <param name="Rows">Cells: a text, a whole or decimal number, a <see cref="FileFormula"/>, or null for nothing.</param>
    public sealed record Table(string Sheet, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows) : FilePart
    {
        /// <summary>How wide the columns are to each other in a text document; all the same when there are none.</summary>
        public IReadOnlyList<int> Widths { get; init; } = [];
    }
}

/// <summary>A cell that a workbook computes.</summary>
/// <param name="Text">The formula without its equals sign; <c>{row}</c> stands for the row's number.</param>
/// <param name="Value">What it comes to, for documents and for programs that do not compute.</param>
internal sealed record FileFormula(string Text, decimal Value);
