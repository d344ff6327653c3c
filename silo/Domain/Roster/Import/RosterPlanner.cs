using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>
/// Compares a file with the roster in force: what it adds, changes and leaves, and which rows cannot be taken. A thing is found by
/// its code, else by its names; what a file does not mention stays as it is.
/// </summary>
/// <param name="communes">The communes of the province.</param>
/// <param name="words">Words of the columns.</param>
/// <param name="rules">What fields may hold.</param>
public sealed class RosterPlanner(CommuneNames communes, RosterWords words, RosterFieldRules rules)
{
    private const int RowsPerReport = 250;

    private readonly FieldReader _fields = new(words);

    /// <param name="roster">The roster in force, of the commune or of the province.</param>
    /// <param name="table">The file.</param>
    /// <param name="ownCommune">The only commune the file may speak of; null when it may speak of all.</param>
    /// <param name="progress">Hears how many rows are done.</param>
    public RosterPlan Plan(RosterState roster, RosterTable table, string? ownCommune, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(table);
        var (villages, teams, members) = (new VillageBook(roster), new TeamBook(roster), new MemberBook(roster));
        var commune = new CommuneStep(communes, ownCommune);
        var village = new VillageStep(roster, villages, words);
        var team = new TeamStep(roster, teams, words);
        var member = new MemberStep(members);
        var outcomes = new List<RowOutcome>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            var reading = new RowReading(new RowOutcome(row), _fields, table.Header);
            outcomes.Add(reading.Outcome);
            if (commune.Find(reading) is { } found)
            {
                var place = village.Find(reading, found.Code);
                if (place is not null || !VillageStep.IsNamed(row))
                {
                    member.Read(reading, team.Find(reading, found.Code, place));
                }
            }

            if (outcomes.Count % RowsPerReport == 0)
            {
                progress?.Invoke(outcomes.Count);
            }
        }

        var changes = new RosterSettlement(_fields, rules, words).Settle(villages, teams, members);
        return new RosterPlan(changes, [.. outcomes.Select(outcome => outcome.Report())]);
    }
}
