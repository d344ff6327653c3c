using System.Globalization;

namespace CampaignHub.LoadTests.Proof;

/// <summary>
/// Processor time that a server and the PostgreSQL in its data folder have used so far. Linux only: it reads <c>/proc</c>, in ticks of a
/// hundredth of a second.
/// </summary>
internal sealed class ServerWork(int server, string dataFolder)
{
    private const double TicksPerSecond = 100;
    private readonly int _postgres = int.Parse(
        File.ReadLines(Path.Combine(dataFolder, "postgres", "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>In seconds: the server's, and PostgreSQL's with all its sessions, those that have ended too.</summary>
    public (double Server, double Postgres) Now() => (Of(server).Own / TicksPerSecond, PostgresTicks() / TicksPerSecond);

    private long PostgresTicks()
    {
        var postmaster = Of(_postgres);
        return postmaster.Own + postmaster.Ended + Processes().Select(Of).Where(process => process.Parent == _postgres).Sum(process => process.Own);
    }

    private static IEnumerable<int> Processes() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Where(number => number > 0);

    /// <summary>Fields 4, 14 and 15, 16 and 17 of <c>stat</c> (proc(5)); nothing of a process that has just ended.</summary>
    private static (int Parent, long Own, long Ended) Of(int process)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            // The name, in parentheses, may hold anything; the fields after it begin with the third.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), Ticks(fields[11]) + Ticks(fields[12]), Ticks(fields[13]) + Ticks(fields[14]));
        }
        catch (IOException)
        {
            return default;
        }
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
