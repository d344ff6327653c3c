using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Totals;

namespace CampaignHub.LoadTests.Year;

/// <summary>
/// A year's records of a team as they would stand in the ledger: linked by their hashes, so that <c>verify</c> takes them for real. The same
/// team has the same records at each run; some teams are busy, most are quiet.
/// </summary>
/// <param name="first">First day.</param>
/// <param name="last">Last day.</param>
public sealed class YearOfWork(DateOnly first, DateOnly last)
{
    private const int Busy = 8;
    private const string Actor = "device:0";
    private static readonly string[] s_activities =
        ["ai-basics", "citizen-app", "digital-learning", "health-book", "online-safety", "online-services", "payment-account", "vneid"];

    /// <summary>A team's entries, oldest first.</summary>
    /// <param name="team">Its code.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<LedgerEntry> Of(string team, int count)
    {
        var random = new Random(team.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
        var (head, days) = (StreamHead.Empty, last.DayNumber - first.DayNumber + 1);
        for (var index = 0; index < count; index++)
        {
            var day = first.AddDays(Math.Max(0, (int)((index + 1L) * days / count) - 1));
            // The morning in the province: 01:00 to 08:00 UTC is 08:00 to 15:00 there.
            var at = day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc).AddSeconds(random.Next(25_200));
            var id = NewId(random);
            var record = new LedgerEntry(index + 1, id, 0, EntryType.CheckIn, Account.Counted, 1, Record(id, team, at, random), at.AddSeconds(5), Actor);
            var entry = HashChain.Link(head, Protect(record, random));
            head = new StreamHead(entry.Number, entry.Hash);
            yield return entry;
        }
    }

    /// <summary>How many records each team has, so that together there are as many as wanted: every eighth does half of the work.</summary>
    public static IEnumerable<(string Team, int Count)> Share(IReadOnlyList<string> teams, int entries)
    {
        var weights = teams.Select((_, index) => index % Busy == 0 ? Busy - 1 : 1).ToList();
        var (all, given, weight) = ((double)weights.Sum(), 0, 0);
        for (var index = 0; index < teams.Count; index++)
        {
            weight += weights[index];
            var upTo = (int)Math.Round(entries * (weight / all));
            yield return (teams[index], upTo - given);
            given = upTo;
        }
    }

    private static CheckIn Record(Guid id, string team, DateTime at, Random random)
    {
        var people = random.Next(0, 6);
        var results = people == 0 ? Counts.Empty : Counts.From(
            random.GetItems(s_activities, 2).Distinct().Select(activity => KeyValuePair.Create(activity, (long)random.Next(1, people + 1))));
        return random.Next(20) == 0
            ? new CheckIn(id, team, at, "outreach", 0, 0, Counts.Empty) { Outreach = new Outreach("loudspeaker", random.Next(1, 4)), Source = "phone", Private = Place(random) }
            : new CheckIn(id, team, at, random.Next(10) == 0 ? "point" : "household", 1, people, results)
            {
                Staff = random.Next(1, 5),
                Source = "phone",
                // One in five does not say who recorded.
                MemberNumber = random.Next(5) is var member and > 0 ? member : null,
                // Nine in ten carry a position, as phones do whose owners allow it.
                Private = random.Next(10) > 0 ? Place(random) : PrivatePart.None,
            };
    }

    private static PrivatePart Place(Random random) => new(
        new Position(115_000_000 + random.Next(10_000_000), 1_075_000_000 + random.Next(10_000_000), random.Next(3, 60), Mock: false), random.Next(1, 300), Note: null);

    private static LedgerEntry Protect(LedgerEntry entry, Random random)
    {
        var salt = new byte[HashChain.SaltLength];
        random.NextBytes(salt);
        return HashChain.Protect(entry with { Private = entry.Body.Private }, salt);
    }

    private static Guid NewId(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
