using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>
/// A village, team or member while rows speak of it. Rows repeat what they are about: an empty cell says nothing beside one that
/// says something, and empties the field only when it is empty in every row. Two different contents contradict each other, also when
/// one of them is in force: else a file would change the roster with one import and change it back with the next.
/// </summary>
internal sealed class Draft<T>(FieldSet<T> fields, T? current, T first)
    where T : class
{
    private readonly Dictionary<RosterColumn, List<Said>> _said = [];
    private bool _isNamedByCode;

    /// <summary>What is in the roster; null for something new.</summary>
    public T? Current { get; } = current;

    /// <summary>What will be.</summary>
    public T Next { get; private set; } = first;

    /// <summary>The row that spoke of it first; null while none has.</summary>
    public RowOutcome? FirstBy { get; private set; }

    public bool IsNew => Current is null;

    /// <summary>The name as rows find it.</summary>
    public NameKey NameKey { get; init; }

    public bool IsChanged { get; private set; }

    /// <summary>A row speaks of it.</summary>
    /// <param name="by">The row.</param>
    /// <param name="byCode">It names the code, so an empty cell is meant to be empty.</param>
    public void Mention(RowOutcome by, bool byCode)
    {
        FirstBy ??= by;
        _isNamedByCode |= byCode;
    }

    /// <summary>A row says something about a field.</summary>
    public void Say(RowOutcome by, RosterColumn column, string? text)
    {
        if (!_said.TryGetValue(column, out var all))
        {
            _said.Add(column, all = []);
        }

        all.Add(new Said(by, text));
        if (IsNew && text is not null && all.Count(said => said.Text is not null) == 1)
        {
            // Later rows find something new by what the first said.
            Next = fields.Set(Next, column, text);
        }
    }

    /// <summary>The field as it stands after what was said so far.</summary>
    public string? Find(RosterColumn column) =>
        fields.Get(Next, column) ?? (_said.TryGetValue(column, out var all) ? all.Find(said => said.Text is not null).Text : null);

    /// <summary>Makes what was said the next state and tells the rows.</summary>
    /// <param name="print">How a field is shown.</param>
    /// <param name="ofNew">For something new, what else is to be told.</param>
    public void Settle(Func<RosterColumn, string?, string> print, params IEnumerable<FieldChange> ofNew)
    {
        foreach (var column in fields.Columns)
        {
            Settle(column, print);
        }

        if (IsNew)
        {
            FirstBy?.Add([.. ofNew, .. fields.Columns
                .Where(column => column is not RosterColumn.VillageCode && fields.Get(Next, column) is not null)
                .Select(column => new FieldChange(column, null, print(column, fields.Get(Next, column))))]);
        }
    }

    /// <summary>The row that changed one of these fields last, or else the first that spoke of it.</summary>
    public RowOutcome? Speaker(RosterColumn? column) =>
        column is { } one && _said.TryGetValue(one, out var all)
        && all.FindLast(said => said.Text == fields.Get(Next, one)).By is { } by ? by : FirstBy;

    private void Settle(RosterColumn column, Func<RosterColumn, string?, string> print)
    {
        if (!_said.TryGetValue(column, out var all))
        {
            return;
        }

        var current = Current is null ? null : fields.Get(Current, column);
        var contents = all.Where(said => said.Text is not null).ToLookup(said => said.Text!, said => said.By);
        var emptied = contents.Count == 0 && current is not null && _isNamedByCode && fields.MayBeCleared.Contains(column);
        if (contents.Count > 1)
        {
            RefuseContradiction(column, contents, print);
        }
        else if (contents.Count == 1)
        {
            var only = contents.First();
            Change(column, current, only.Key, only.First(), print);
        }
        else if (emptied)
        {
            Change(column, current, null, all[0].By, print);
        }
    }

    /// <summary>Nobody can tell which content is meant, so every row that says one hears which rows say another.</summary>
    private static void RefuseContradiction(
        RosterColumn column, ILookup<string, RowOutcome> contents, Func<RosterColumn, string?, string> print)
    {
        var (first, second) = (contents.First(), contents.Skip(1).First());
        foreach (var content in contents)
        {
            var other = content.Key == first.Key ? second : first;
            var problem = new ImportProblem("contradiction", column, print(column, content.Key), print(column, other.Key), Numbers(other));
            foreach (var by in content)
            {
                by.Refuse(problem);
            }
        }
    }

    /// <summary>"3, 4, 5": enough rows to begin with.</summary>
    private static string Numbers(IEnumerable<RowOutcome> rows)
    {
        const int MostShown = 10;
        var numbers = rows.Select(row => row.Row.Number).Distinct().ToList();
        return $"{string.Join(", ", numbers.Take(MostShown))}{(numbers.Count > MostShown ? "…" : "")}";
    }

    private void Change(RosterColumn column, string? before, string? after, RowOutcome by, Func<RosterColumn, string?, string> print)
    {
        Next = fields.Set(Next, column, after);
        after = fields.Get(Next, column);
        if (IsNew || after == before)
        {
            return;
        }

        IsChanged = true;
        by.Change(new FieldChange(column, before is null ? null : print(column, before), after is null ? null : print(column, after)));
    }
}
