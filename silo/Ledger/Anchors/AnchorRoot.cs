using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampaignHub.Domain.Ledger;

namespace CampaignHub.Ledger.Anchors;

/// <summary>
/// The root over all heads: SHA-256 over one line each (team code, tab, number, tab, hash in hexadecimal, newline) in
/// ordinal order of the team codes. Keeps the lines, so that one more root after few changes costs little.
/// </summary>
internal sealed class AnchorRoot
{
    private readonly SortedDictionary<string, byte[]> _lines = new(StringComparer.Ordinal);

    public static string Of(IEnumerable<KeyValuePair<string, StreamHead>> heads)
    {
        var root = new AnchorRoot();
        foreach (var (teamCode, head) in heads)
        {
            root.Set(teamCode, head);
        }

        return root.Compute();
    }

    public void Set(string teamCode, StreamHead head) => _lines[teamCode] = Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{teamCode}\t{head.Number}\t{Convert.ToHexStringLower(head.Hash.Span)}\n"));

    /// <summary>The root in hexadecimal.</summary>
    public string Compute()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in _lines.Values)
        {
            sha.AppendData(line);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
