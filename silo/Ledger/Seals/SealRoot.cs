using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Ledger.Seals;

/// <summary>The root of a seal (mã đối chiếu), as <c>docs/ledger.md</c> specifies it: SHA-256 over the date and the teams' lines.</summary>
internal static class SealRoot
{
    public static byte[] Of(DateOnly date, IEnumerable<SealedTeam> teams)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes(Invariant($"{date:yyyy-MM-dd}\n")));
        foreach (var team in teams.OrderBy(team => team.TeamCode, StringComparer.Ordinal))
        {
            sha.AppendData(Encoding.UTF8.GetBytes(Line(team)));
        }

        return sha.GetHashAndReset();
    }

    private static string Line(SealedTeam team)
    {
        var totals = team.Day.Totals;
        return Invariant($"{team.TeamCode}\t{team.Head.Number}\t{Convert.ToHexStringLower(team.Head.Hash.Span)}\t")
            + Invariant($"{Of(totals.Counted)}\t{Of(totals.ToCheck)}\t{totals.Held}\n");
    }

    private static string Of(Tally tally) =>
        Invariant($"{tally.CheckIns}\t{tally.Households}\t{tally.Businesses}\t{tally.People}\t{Of(tally.Results)}\t{Of(tally.Pending)}");

    private static string Of(Counts counts) =>
        string.Join(',', counts.Codes.Zip(counts.Values, (code, value) => Invariant($"{code}={value}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
