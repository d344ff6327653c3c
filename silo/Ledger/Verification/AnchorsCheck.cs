using CampaignHub.Domain.Ledger;
using CampaignHub.Ledger.Anchors;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Verification;

/// <summary>Compares the anchor files with themselves (roots, chain of lines) and with the ledger (every head ever anchored).</summary>
internal sealed class AnchorsCheck(NpgsqlDataSource database, VerifyReport report)
{
    private const int HeadsPerQuery = 2_000;

    private const string Differing =
        """
        SELECT anchored.team_code, anchored.number, e.hash IS NULL
        FROM unnest($1::text[], $2::bigint[], $3::bytea[]) AS anchored (team_code, number, hash)
        LEFT JOIN entry e USING (team_code, number)
        WHERE e.hash IS DISTINCT FROM anchored.hash
        ORDER BY anchored.team_code, anchored.number
        """;

    private readonly Dictionary<string, StreamHead> _heads = new(StringComparer.Ordinal);
    private readonly AnchorRoot _root = new();
    private readonly List<KeyValuePair<string, StreamHead>> _toCompare = [];
    private string _previous = AnchorLine.NoPrevious;
    private string? _fileName;

    /// <param name="folder">The anchor files.</param>
    /// <param name="numbers">Team code → the number of its last entry in the ledger.</param>
    /// <param name="cancellation">Stops the check.</param>
    public async Task RunAsync(string folder, IReadOnlyDictionary<string, long> numbers, CancellationToken cancellation)
    {
        foreach (var text in new AnchorFiles(folder).ReadAll())
        {
            Check(text);
            if (_toCompare.Count >= HeadsPerQuery)
            {
                await CompareAsync(cancellation);
            }
        }

        await CompareAsync(cancellation);
        report.EntriesAfterLastAnchor = numbers.Sum(stream =>
            Math.Max(0, stream.Value - (_heads.TryGetValue(stream.Key, out var head) ? head.Number : 0)));
    }

    private void Check(AnchorText text)
    {
        if (text.Line is not { } line)
        {
            // When more than a crash was at work, the next line does not follow from the last whole one.
            report.TornAnchors++;
            return;
        }

        var place = $"line {text.LineNumber} of {text.FileName}";
        if (line.Previous != _previous)
        {
            report.Add(null, null, $"The anchor in {place} does not follow from the one before: a line was changed, added or taken away");
        }

        if (text.FileName != _fileName && !line.IsComplete)
        {
            report.Add(null, null, $"The anchor in {place} does not list every head, as the first of a file must");
        }

        Take(line, place);
        (_previous, _fileName) = (AnchorLine.HashOf(text.Text), text.FileName);
        report.Anchors++;
        report.LastAnchorAt = line.At;
    }

    private void Take(AnchorLine line, string place)
    {
        foreach (var (teamCode, head) in line.Heads)
        {
            var known = _heads.GetValueOrDefault(teamCode);
            if (known?.Number > head.Number)
            {
                report.Add(teamCode, head.Number, $"the anchor in {place} goes back to it, after entry {known.Number} was anchored");
            }

            _heads[teamCode] = head;
            _root.Set(teamCode, head);
            _toCompare.Add(new(teamCode, head));
            report.AnchoredHeads++;
        }

        if (_root.Compute() != line.Root)
        {
            report.Add(null, null, $"The root in {place} is not the root of the heads");
        }
    }

    private async Task CompareAsync(CancellationToken cancellation)
    {
        var differing = await Sql.ListAsync(
            Sql.Command(
                database,
                Differing,
                _toCompare.Select(head => head.Key).ToArray(),
                _toCompare.Select(head => head.Value.Number).ToArray(),
                _toCompare.Select(head => head.Value.Hash.ToArray()).ToArray()),
            row => (TeamCode: row.GetString(0), Number: row.GetInt64(1), IsMissing: row.GetBoolean(2)),
            cancellation);
        foreach (var (teamCode, number, isMissing) in differing)
        {
            report.Add(teamCode, number, isMissing ? "it was anchored and is missing" : "its hash is not the one that was anchored: the stream was rewritten");
        }

        _toCompare.Clear();
    }
}
