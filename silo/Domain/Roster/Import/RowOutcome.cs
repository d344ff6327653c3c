namespace CampaignHub.Domain.Roster.Import;

/// <summary>Gathers what becomes of a row while the rows are read.</summary>
internal sealed class RowOutcome(RosterRow row)
{
    private readonly List<FieldChange> _what = [];
    private readonly List<ImportProblem> _problems = [];
    private readonly List<ImportProblem> _notes = [];
    private RowAction _action = RowAction.Left;

    public RosterRow Row { get; } = row;

    /// <summary>Names of what the row is about, from the outside in.</summary>
    public List<string> Subject { get; } = [];

    /// <summary>Refuses the row; a cell that is read twice is complained about once.</summary>
    public void Refuse(ImportProblem problem)
    {
        if (!_problems.Exists(other => other.Code == problem.Code && other.Column == problem.Column))
        {
            _problems.Add(problem);
        }
    }

    public void Note(ImportProblem note) => _notes.Add(note);

    public void Add(IEnumerable<FieldChange> what) => Record(RowAction.Added, what);

    public void Change(FieldChange what) => Record(RowAction.Changed, [what]);

    public RowReport Report() => new(
        Row.Number,
        _problems.Count > 0 ? RowAction.Refused : _action,
        string.Join(" › ", Subject),
        _problems.Count > 0 ? [] : [.. _what],
        [.. _problems],
        [.. _notes]);

    private void Record(RowAction action, IEnumerable<FieldChange> what)
    {
        _action = action > _action ? action : _action;
        _what.AddRange(what);
    }
}
