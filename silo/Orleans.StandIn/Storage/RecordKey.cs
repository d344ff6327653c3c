using System.Text;

namespace Orleans.Runtime;

/// <summary>A record's place in the storage table, in the columns the stored queries ask for.</summary>
internal readonly record struct RecordKey(string ServiceId, string Record, string Grain)
{
    public int RecordHash => Hash(Record);

    public int GrainHash => Hash(Grain);

    /// <summary>FNV-1a, 32 bits: the same in every process, as a stored hash must be.</summary>
    private static int Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        return unchecked((int)hash);
    }
}
