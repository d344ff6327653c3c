namespace CampaignHub.Domain.Roster.Import;

/// <summary>What a cell says, in the form in which fields are compared: codes, <c>2026-03-05</c>, digits, text.</summary>
/// <param name="Text">Null for an empty cell, and beside a problem.</param>
/// <param name="Problem">Why the cell cannot be read.</param>
public readonly record struct FieldValue(string? Text, ImportProblem? Problem)
{
    public static FieldValue Empty => default;

    public static FieldValue Of(string text) => new(text, null);

    public static FieldValue Wrong(string code, RosterColumn column, params string[] values) =>
        new(null, new ImportProblem(code, column, [.. values]));
}
