namespace CampaignHub.Domain.Roster;

/// <summary>What somebody says about a team; see <see cref="RosterTeam"/> for each field.</summary>
public sealed record TeamFields(string? Kind, string? Name)
{
    public string? VillageCode { get; init; }

    public string? DecisionNumber { get; init; }

    public DateOnly? DecisionDate { get; init; }

    /// <summary>The team with these fields, which <see cref="RosterFieldRules"/> has passed.</summary>
    public RosterTeam ApplyTo(RosterTeam team)
    {
        ArgumentNullException.ThrowIfNull(team);
        return team with
        {
            Kind = Kind!,
            Name = Name!,
            VillageCode = VillageCode,
            DecisionNumber = DecisionNumber,
            DecisionDate = DecisionDate,
        };
    }

    /// <summary>What is said about a team now.</summary>
    public static TeamFields Of(RosterTeam team)
    {
        ArgumentNullException.ThrowIfNull(team);
        return new TeamFields(team.Kind, team.Name)
        {
            VillageCode = team.VillageCode,
            DecisionNumber = team.DecisionNumber,
            DecisionDate = team.DecisionDate,
        };
    }
}
