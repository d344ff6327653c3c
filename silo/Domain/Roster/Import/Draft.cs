using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>
/// A village, team or member while rows speak of it. Rows repeat what they are about, and whoever changes one of them means the
/// thing: so a content that differs from the one in force counts more than those that repeat it, and an emptied cell counts only
/// when it is empty in every row. Two different new contents contradict each other.
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
        var news = all.Where(said => said.Text is not null && said.Text != current).DistinctBy(said => said.Text).ToList();
        foreach (var other in news.Skip(1))
        {
            other.By.Refuse(new ImportProblem(
                "contradiction", column, print(column, other.Text), print(column, news[0].Text), $"{news[0].By.Row.Number}"));
        }

        var emptied = news.Count == 0 && current is not null && _isNamedByCode && fields.MayBeCleared.Contains(column)
            && all.TrueForAll(said => said.Text is null);
        if (news.Count > 0)
        {
            Change(column, current, news[0].Text, news[0].By, print);
        }
        else if (emptied)
        {
            Change(column, current, null, all[0].By, print);
        }
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
