namespace CampaignHub.Domain.Roster.Import;

/// <summary>A row on its way through the planner.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Fields">Reads its cells.</param>
/// <param name="Header">Columns the file has.</param>
internal sealed record RowReading(RowOutcome Outcome, FieldReader Fields, RosterHeader Header)
{
    public RosterRow Row => Outcome.Row;

    /// <summary>The content of a cell; null when it is empty, and when it cannot be read, which refuses the row.</summary>
    public string? Read(RosterColumn column)
    {
        var value = Fields.Read(column, Row[column]);
        if (value.Problem is { } problem)
        {
            Outcome.Refuse(problem);
        }

        return value.Text;
    }

    /// <summary>Refuses the row.</summary>
    public void Refuse(string code, RosterColumn? column, params string[] values) => Outcome.Refuse(new ImportProblem(code, column, [.. values]));

    /// <summary>Tells a draft what the row says in these columns, as far as the file has them.</summary>
    public void Tell<T>(Draft<T> draft, params ReadOnlySpan<RosterColumn> columns)
        where T : class
    {
        foreach (var column in columns)
        {
            if (Header.Has(column))
            {
                draft.Say(Outcome, column, Read(column));
            }
        }
    }
}
