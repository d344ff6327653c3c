using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Simulation;

/// <summary>
/// What a team writes down on a field day: mostly visits at home, some points at the market and the office, shops, sessions in
/// the village hall; a few closed doors; results that fit the people. Figures are made up, within what the contract allows.
/// </summary>
internal sealed class FieldDay(CampaignProgram program, Random random, TimeProvider time)
{
    /// <summary>Of a hundred records, how many are of this kind.</summary>
    private static readonly (string Kind, int Share)[] Kinds =
        [("household", 64), ("point", 12), ("business", 10), ("remote", 7), ("training", 4), ("outreach", 3)];

    private static readonly TimeSpan LocalOffset = TimeSpan.FromHours(7);
    private readonly Activity[] _forPeople = ValidFor(program, CountUnit.Person, time);
    private readonly Activity[] _forBusinesses = ValidFor(program, CountUnit.Business, time);

    /// <summary>The next record of a team, now.</summary>
    public SimulatedCheckIn Next(SimulatedTeam team)
    {
        var now = time.GetUtcNow();
        var record = new SimulatedCheckIn(Guid.CreateVersion7(now), team.Code, now.ToOffset(LocalOffset), PickKind())
        {
            MemberNumber = random.Next(10) < 8 ? random.Next(1, team.Members + 1) : null,
            Location = random.Next(10) < 8 ? team.Walk(random) : null,
        };
        return record.Kind switch
        {
            "household" => Household(record, team),
            "business" => Business(record),
            "outreach" => Outreach(record),
            "point" => WithPeople(record, random.Next(3, 25)) with { Staff = random.Next(2, team.Members + 1) },
            "training" => WithPeople(record, random.Next(10, 40)) with { Staff = random.Next(2, team.Members + 1) },
            _ => WithPeople(record, random.Next(1, 3)),
        };
    }

    private static Activity[] ValidFor(CampaignProgram program, CountUnit unit, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().ToOffset(LocalOffset).DateTime);
        return [.. program.Activities.Where(activity => activity.Unit == unit && activity.Code != "other" && activity.IsValidOn(today))];
    }

    private string PickKind()
    {
        var dice = random.Next(Kinds.Sum(kind => kind.Share));
        return Kinds.First(kind => (dice -= kind.Share) < 0).Kind;
    }

    private SimulatedCheckIn Household(SimulatedCheckIn record, SimulatedTeam team)
    {
        var visited = record with { Households = 1, HouseholdNumber = team.NextHousehold() };
        return random.Next(100) < 12
            ? visited with { People = 0, Outcome = program.Outcomes[random.Next(program.Outcomes.Length)].Code }
            : WithPeople(visited, random.Next(1, 5));
    }

    private SimulatedCheckIn Business(SimulatedCheckIn record) => record with
    {
        Businesses = 1,
        People = random.Next(1, 3),
        Results = Results(_forBusinesses, people: 1, most: 2),
    };

    private SimulatedCheckIn Outreach(SimulatedCheckIn record)
    {
        var channel = program.OutreachChannels[random.Next(program.OutreachChannels.Length)];
        return record with { Outreach = new SimulatedOutreach(channel.Code, random.Next(1, 20)) };
    }

    private SimulatedCheckIn WithPeople(SimulatedCheckIn record, int people)
    {
        var results = Results(_forPeople, people, most: 3);
        var unfinished = random.Next(100) < 15 && _forPeople.Length > 0 ? _forPeople[random.Next(_forPeople.Length)] : null;
        return record with
        {
            People = people,
            Results = results,
            Pending = unfinished is null ? null : new Dictionary<string, int> { [unfinished.Code] = 1 },
        };
    }

    /// <summary>One to <paramref name="most"/> activities, those that stand first in the program more often.</summary>
    private Dictionary<string, int> Results(Activity[] activities, int people, int most)
    {
        var results = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var wanted = activities.Length == 0 ? 0 : random.Next(1, most + 1); wanted > 0; wanted--)
        {
            var early = (int)(activities.Length * random.NextDouble() * random.NextDouble());
            results[activities[early].Code] = random.Next(1, people + 1);
        }

        return results;
    }
}
