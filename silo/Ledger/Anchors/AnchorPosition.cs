using CampaignHub.Domain.Ledger;

namespace CampaignHub.Ledger.Anchors;

/// <summary>Where the anchors stand: all heads anchored so far, and the last line.</summary>
/// <param name="Heads">Team code → last anchored head.</param>
/// <param name="Last">The last line; null when there is none.</param>
/// <param name="LastFile">The file of the last line.</param>
/// <param name="LastHash">SHA-256 over the text of the last line.</param>
/// <param name="TornLine">A last line that a crash left unfinished.</param>
internal sealed record AnchorPosition(
    IReadOnlyDictionary<string, StreamHead> Heads,
    AnchorLine? Last,
    string? LastFile,
    string LastHash,
    AnchorText? TornLine)
{
    /// <summary>Rebuilds the position from the lines of a file that begins with a complete line.</summary>
    public static AnchorPosition Read(IReadOnlyList<AnchorText> lines)
    {
        var heads = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        AnchorText? last = null;
        foreach (var text in lines.Where(text => text.Line is not null))
        {
            foreach (var (teamCode, head) in text.Line!.Heads)
            {
                heads[teamCode] = head;
            }

            last = text;
        }

        var torn = lines.Count > 0 && lines[^1].Line is null ? lines[^1] : null;
        return new AnchorPosition(
            heads, last?.Line, last?.FileName, last is null ? AnchorLine.NoPrevious : AnchorLine.HashOf(last.Text), torn);
    }

    public IReadOnlyList<KeyValuePair<string, StreamHead>> ChangedIn(IReadOnlyDictionary<string, StreamHead> current) =>
        [.. current.Where(head => !Holds(head.Key, head.Value)).OrderBy(head => head.Key, StringComparer.Ordinal)];

    /// <summary>True when a stream's head is not after the one anchored before: the stream was cut or rewritten.</summary>
    public bool GoesBack(string teamCode, StreamHead head) =>
        Heads.TryGetValue(teamCode, out var anchored) && head.Number <= anchored.Number;

    /// <summary>The position after one more line, and that line's text.</summary>
    public AnchorPosition Next(DateTime at, string fileName, IReadOnlyList<KeyValuePair<string, StreamHead>> changed, out string text)
    {
        var heads = new Dictionary<string, StreamHead>(Heads, StringComparer.Ordinal);
        foreach (var (teamCode, head) in changed)
        {
            heads[teamCode] = head;
        }

        var startsFile = fileName != LastFile;
        var line = new AnchorLine(
            at,
            startsFile,
            startsFile ? [.. heads.OrderBy(head => head.Key, StringComparer.Ordinal)] : changed,
            AnchorRoot.Of(heads),
            LastHash);
        text = line.ToText();
        return new AnchorPosition(heads, line, fileName, AnchorLine.HashOf(text), TornLine: null);
    }

    private bool Holds(string teamCode, StreamHead head) =>
        Heads.TryGetValue(teamCode, out var anchored)
        && anchored.Number == head.Number
        && anchored.Hash.Span.SequenceEqual(head.Hash.Span);
}
