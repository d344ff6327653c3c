using System.Globalization;
using System.Text;

namespace CampaignHub.Ledger.Anchors;

/// <summary>
/// The anchor files in a folder: <c>anchors-yyyy-MM-dd.jsonl</c>, one per day in Asia/Ho_Chi_Minh, only ever appended
/// to. The first line of a file lists every head, so the newest file alone tells where the anchors stand.
/// </summary>
public sealed class AnchorFiles(string folder)
{
    /// <summary>The file of the seals.</summary>
    public const string Seals = "seals.jsonl";

    private const string Prefix = "anchors-";
    private const string Extension = ".jsonl";

    /// <summary>Every line of every file, oldest first; a line that is not a whole anchor has no <see cref="AnchorText.Line"/>.</summary>
    public IEnumerable<AnchorText> ReadAll() => Paths().SelectMany(Read);

    /// <summary>The lines of the newest file that holds a whole anchor; empty when there is none.</summary>
    public IReadOnlyList<AnchorText> ReadNewest() =>
        Paths().Reverse().Select(path => Read(path).ToList()).FirstOrDefault(lines => lines.Exists(line => line.Line is not null)) ?? [];

    /// <summary>The name of the file that a line of this day goes to: never one older than the newest, or the order of lines would be lost.</summary>
    public string NameFor(DateOnly date)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{date:yyyy-MM-dd}{Extension}");
        var newest = Paths().Select(Path.GetFileName).LastOrDefault();
        return string.CompareOrdinal(newest, name) > 0 ? newest! : name;
    }

    /// <summary>Appends a line and waits until the disk has it.</summary>
    /// <exception cref="IOException">It may be there in whole, in part or not at all: read the file again.</exception>
    public void Append(string fileName, string text)
    {
        Directory.CreateDirectory(folder);
        using var file = new FileStream(Path.Combine(folder, fileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var line = IsTorn(file) ? $"\n{text}\n" : $"{text}\n";
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(line));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The lines of the seals' file, oldest first; none when there is no file.</summary>
    public IReadOnlyList<string> ReadSeals()
    {
        var path = Path.Combine(folder, Seals);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    /// <summary>A crash left the last line without its newline.</summary>
    private static bool IsTorn(FileStream file)
    {
        if (file.Length == 0)
        {
            return false;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }

    private static IEnumerable<AnchorText> Read(string path) => File.ReadLines(path)
        .Select((text, index) => new AnchorText(Path.GetFileName(path), index + 1, text, AnchorLine.Parse(text)));

    private IReadOnlyList<string> Paths() => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, $"{Prefix}????-??-??{Extension}").Order(StringComparer.Ordinal)]
        : [];
}
