using CampaignHub.Domain.Roster;
using CampaignHub.Domain.Tests.Programs;

namespace CampaignHub.Domain.Tests.Roster;

/// <summary>A commune whose roster grows with the test.</summary>
internal sealed class RosterScene
{
    public const string Commune = "24805";

    public static DateOnly Today { get; } = new(2026, 7, 1);

    /// <summary>The checks of the province's program.</summary>
    public static RosterFieldRules Fields { get; } = new(new RosterVocabulary(ShippedFiles.Program), Today);

    /// <summary>The roster so far.</summary>
    public RosterState State { get; private set; } = RosterState.Empty;

    /// <summary>Takes an accepted decision over; a refusal fails the test.</summary>
    public RosterChanges Accept(RosterDecision decision)
    {
        var changes = Assert.IsType<RosterDecision.Accepted>(decision).Changes;
        State = State.With(changes);
        return changes;
    }

    public string Village(string name, string? former = null) => Accept(VillageRules.Add(State, Commune, Thon(name, former))).Villages[0].Code;

    public string Team(string? village = null) => Accept(TeamRules.Add(State, Commune, TeamIn(village))).Teams[0].Code;

    public int Member(string team, string role = "member", bool active = true) =>
        Accept(MemberRules.Add(State, team, Person(role) with { Active = active })).Members[0].Number;

    public static VillageFields Thon(string name, string? former = null) => new("thon", name) { FormerCommune = former };

    public static TeamFields TeamIn(string? village) => new(village is null ? "commune" : "village", "Tổ") { VillageCode = village };

    public static MemberFields Person(string role) => new(role, "Người mẫu");

    /// <summary>The one problem of a refusal.</summary>
    public static RosterProblem Problem(RosterDecision decision) => Assert.Single(Assert.IsType<RosterDecision.Refused>(decision).Problems);
}
