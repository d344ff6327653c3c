using System.Security.Cryptography;
using System.Text;
using CampaignHub.Domain.Statistics;

namespace CampaignHub.Api.Statistics;

/// <summary>
/// Mã đối chiếu: the first 80 bits of SHA-256 over the question and every row of the answer, in letters and digits that are not mistaken
/// for each other. Whoever asks the same question and finds the same code has the same figures before them.
/// </summary>
internal sealed class ProofCode : IDisposable
{
    /// <summary>Crockford's alphabet without I, L, O and U.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 16;
    private const int BitsPerLetter = 5;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ProofCode(StatisticsQuery query)
    {
        Add($"{query.From:yyyy-MM-dd}\t{query.To:yyyy-MM-dd}\t{string.Join(',', query.GroupBy.Select(GroupingNames.Of))}\t{query.OnCampaignDays}");
        foreach (var values in new[] { query.Communes, query.Teams, query.Activities, query.Kinds, query.Organisations })
        {
            Add(string.Join(',', values.Order(StringComparer.Ordinal)));
        }

        // Only where they are asked for: codes that were printed before there were such filters stay right.
        var later = new[] { ("formerProvince", query.FormerProvinces), ("formerCommune", query.FormerCommunes), ("area", query.Areas) };
        foreach (var (name, values) in later.Where(filter => !filter.Item2.IsEmpty))
        {
            Add($"{name}={string.Join(',', values.Order(StringComparer.Ordinal))}");
        }
    }

    public void Add(StatisticsRow row) => Add($"{string.Join('\t', row.Keys)}\t{Text(row.All)}\t{Text(row.ToCheck)}");

    /// <summary>The code over what was added, such as <c>7K2M-…</c>.</summary>
    public override string ToString() => Of(_hash.GetCurrentHash());

    /// <summary>The code of a digest.</summary>
    public static string Of(ReadOnlySpan<byte> digest)
    {
        var code = new StringBuilder();
        for (var letter = 0; letter < Letters; letter++)
        {
            if (letter > 0 && letter % 4 == 0)
            {
                code.Append('-');
            }

            var value = 0;
            for (var bit = letter * BitsPerLetter; bit < (letter + 1) * BitsPerLetter; bit++)
            {
                value = (value << 1) | ((digest[bit / 8] >> (7 - (bit % 8))) & 1);
            }

            code.Append(Alphabet[value]);
        }

        return code.ToString();
    }

    public void Dispose() => _hash.Dispose();

    private static FormattableString Text(Figures figures) =>
        $"{figures.CheckIns} {figures.Households} {figures.Businesses} {figures.People} {figures.Staff} {figures.Done} {figures.Pending}";

    private void Add(FormattableString line) => Add(FormattableString.Invariant(line));

    private void Add(string line) => _hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
}
