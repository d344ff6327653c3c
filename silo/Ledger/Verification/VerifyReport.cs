using System.Globalization;

namespace CampaignHub.Ledger.Verification;

/// <summary>What a verification looked at and what it found.</summary>
public sealed class VerifyReport
{
    private const int FindingsKept = 20;
    private readonly List<VerifyFinding> _findings = [];

    /// <summary>True when everything is right.</summary>
    public bool IsRight => FindingCount == 0;

    /// <summary>Entries read.</summary>
    public long Entries { get; internal set; }

    /// <summary>Streams read: teams with at least one entry.</summary>
    public int Streams { get; internal set; }

    /// <summary>Entries whose private fields were compared with their digest.</summary>
    public long PrivateChecked { get; internal set; }

    /// <summary>Entries whose private fields were erased by law.</summary>
    public long PrivateErased { get; internal set; }

    /// <summary>Dates whose totals were built again.</summary>
    public int Dates { get; internal set; }

    /// <summary>Seals whose heads and totals were compared with the entries.</summary>
    public int Seals { get; internal set; }

    /// <summary>Lines of the anchor files.</summary>
    public int Anchors { get; internal set; }

    /// <summary>Heads in these lines.</summary>
    public long AnchoredHeads { get; internal set; }

    /// <summary>Lines that a crash left unfinished; they prove nothing and harm nothing.</summary>
    public int TornAnchors { get; internal set; }

    /// <summary>When the last anchor was written, UTC; null when there is none.</summary>
    public DateTime? LastAnchorAt { get; internal set; }

    /// <summary>Entries that no anchor covers yet.</summary>
    public long EntriesAfterLastAnchor { get; internal set; }

    /// <summary>How many things are wrong.</summary>
    public long FindingCount { get; private set; }

    /// <summary>The first things that are wrong, at most 20, in the order they were found.</summary>
    public IReadOnlyList<VerifyFinding> Findings => _findings;

    /// <summary>The first thing that is wrong; null when everything is right.</summary>
    public VerifyFinding? First => _findings.FirstOrDefault();

    /// <summary>The report in sentences, to print line by line.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Invariant($"{Entries:N0} entries in {Streams:N0} streams were read.");
        yield return Invariant($"{PrivateChecked:N0} private records were compared with their digests; {PrivateErased:N0} were erased.");
        yield return Invariant($"The totals of {Dates:N0} dates were built again from the entries.");
        yield return Invariant($"{Seals:N0} seals of final dates were compared with the entries up to them.");
        yield return LastAnchorAt is { } at
            ? Invariant($"{Anchors:N0} anchors with {AnchoredHeads:N0} heads were compared; the last is of {at:yyyy-MM-dd HH:mm:ss} UTC.")
            : "There are no anchors: that nobody rewrote a stream cannot be shown.";
        if (TornAnchors > 0)
        {
            yield return Invariant($"{TornAnchors:N0} lines of the anchor files were left unfinished by a crash; they prove nothing and harm nothing.");
        }

        yield return Invariant($"{EntriesAfterLastAnchor:N0} entries lie after the last anchor.");
        foreach (var finding in _findings)
        {
            yield return $"WRONG: {finding}";
        }

        yield return IsRight ? "Everything is right." : Invariant($"{FindingCount:N0} things are wrong. First: {First}");
    }

    internal void Add(string? teamCode, long? number, string what)
    {
        FindingCount++;
        if (_findings.Count < FindingsKept)
        {
            _findings.Add(new VerifyFinding(teamCode, number, what));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
