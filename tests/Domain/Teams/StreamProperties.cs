using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;
using CampaignHub.Domain.Totals;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Teams;

/// <summary>What holds after any sequence of batches.</summary>
public sealed class StreamProperties
{
    /// <summary>What one item of a batch does: an action on one of a few records, with a number that varies it.</summary>
    public sealed record Step(int Action, int Record, int Value);

    private static readonly CheckIn[] s_records = [.. Enumerable.Range(0, 6).Select(_ => Some.CheckIn())];

    private static readonly CheckIn[] s_late = [.. Enumerable.Range(0, 6).Select(day => Some.CheckIn(Some.Morning.AddDays(day - 17)))];

    private static Arbitrary<List<List<Step>>> Batches { get; } =
        (from action in Gen.Choose(0, 13)
         from record in Gen.Choose(0, s_records.Length - 1)
         from value in Gen.Choose(0, 5)
         select new Step(action, record, value))
        .ListOf().ListOf().Select(batches => batches.Select(batch => batch.ToList()).ToList()).ToArbitrary();

    [Fact]
    public void Numbers_have_no_holes_and_every_hash_follows_from_the_one_before() => Check(team =>
    {
        var head = StreamHead.Empty;
        foreach (var entry in team.Entries)
        {
            Assert.Equal(head.Number + 1, entry.Number);
            Assert.Equal(HashChain.Hash(head.Hash.Span, entry), entry.Hash.ToArray());
            head = new StreamHead(entry.Number, entry.Hash);
        }
    });

    [Fact]
    public void The_legs_of_a_submission_are_numbered_from_0() => Check(team =>
        Assert.All(
            team.Entries.GroupBy(entry => entry.Id),
            legs => Assert.Equal(Enumerable.Range(0, legs.Count()), legs.Select(leg => (int)leg.Leg))));

    [Fact]
    public void Replaying_the_entries_gives_the_state_that_was_decided() => Check(team =>
    {
        var replayed = TeamState.Empty(Some.Team, team.State.KnownFrom).Evolve(team.Entries);

        Assert.Equal(team.State.Head.Number, replayed.Head.Number);
        Assert.Equal(team.State.Head.Hash.ToArray(), replayed.Head.Hash.ToArray());
        Assert.Equal(team.State.Days.OrderBy(day => day.Key), replayed.Days.OrderBy(day => day.Key));
        Assert.Equal(team.State.Trail.Steps, replayed.Trail.Steps);
    });

    [Fact]
    public void The_totals_are_the_sum_of_the_records_in_force() => Check(team =>
    {
        var inForce = team.Facts.InForce.Values.Where(record => record.Body is not null).ToList();
        foreach (var (date, day) in team.State.Days)
        {
            var counted = inForce.Where(record => record.Account == Account.Counted && record.Date == date).ToList();
            Assert.Equal(Sum(counted), day.Totals.Counted);
            Assert.Equal(Sum(counted.Where(record => record.Mark is not null)), day.Totals.ToCheck);
            Assert.Equal(inForce.Count(record => record.Account == Account.Held && record.Body!.Date == date), day.Totals.Held);
        }
    });

    private static Tally Sum(IEnumerable<RecordInForce> records) =>
        records.Aggregate(Tally.Zero, (sum, record) => sum + Tally.Of(record.Body!));

    private static void Check(Action<TeamScene> holds) => Prop.ForAll(Batches, batches =>
    {
        var team = new TeamScene();
        foreach (var batch in batches)
        {
            team.Now = team.Now.AddSeconds(7);
            if (batch.Exists(step => step is { Action: 9, Value: 0 }))
            {
                team.Facts.Finalised.Add(Some.Day.AddDays(-1));
            }

            team.Send([.. batch.Select(CommandOf)]);
        }

        holds(team);
    }).Holds();

    private static TeamCommand CommandOf(Step step)
    {
        var record = s_records[step.Record];
        return step.Action switch
        {
            // The same id again and again: mostly duplicates, and now and then a conflict.
            <= 3 => Some.Record(record),
            4 => Some.Record(record with { People = step.Value }),
            5 => Some.Record(s_late[step.Record]),
            6 => Some.Void(record),
            10 => Some.Book(s_late[step.Record], Some.Day.AddDays(-step.Value)),
            11 => Some.Decline(s_late[step.Record]),
            12 => Some.Correct(s_late[step.Record], old => old with { People = step.Value }),
            13 => Some.Review(record),
            _ => Some.Correct(record, old => old with
            {
                People = step.Value,
                OccurredAt = old.OccurredAt.AddDays(-step.Value % 3),
                Results = Some.Counts(("vneid", step.Record)),
            }),
        };
    }
}
