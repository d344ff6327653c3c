using System.Collections.Immutable;

namespace CampaignHub.Domain.Roster;

/// <summary>
/// The roster of a commune or of the province, as the rules look at it: everything, retired rows too, since their codes and
/// numbers stay taken. Immutable; <see cref="With"/> gives the next state, so that many changes can be tried one after another.
/// </summary>
public sealed class RosterState
{
    /// <summary>An empty roster.</summary>
    public static RosterState Empty { get; } = new(Enumerable.Empty<Village>(), [], []);

    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<string, Village>> _villages;
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<string, RosterTeam>> _teams;
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<int, Member>> _members;

    /// <summary>The roster with these rows.</summary>
    public RosterState(IEnumerable<Village> villages, IEnumerable<RosterTeam> teams, IEnumerable<Member> members)
        : this(
            Group(villages, village => village.CommuneCode, village => village.Code, StringComparer.Ordinal),
            Group(teams, team => team.CommuneCode, team => team.Code, StringComparer.Ordinal),
            Group(members, member => member.TeamCode, member => member.Number, Comparer<int>.Default))
    {
    }

    private RosterState(
        ImmutableDictionary<string, ImmutableSortedDictionary<string, Village>> villages,
        ImmutableDictionary<string, ImmutableSortedDictionary<string, RosterTeam>> teams,
        ImmutableDictionary<string, ImmutableSortedDictionary<int, Member>> members)
    {
        (_villages, _teams, _members) = (villages, teams, members);
    }

    /// <summary>Every village.</summary>
    public IEnumerable<Village> Villages => _villages.Values.SelectMany(villages => villages.Values);

    /// <summary>Every team.</summary>
    public IEnumerable<RosterTeam> Teams => _teams.Values.SelectMany(teams => teams.Values);

    /// <summary>Every member.</summary>
    public IEnumerable<Member> Members => _members.Values.SelectMany(members => members.Values);

    /// <summary>The village of this code, retired or not.</summary>
    public Village? FindVillage(string code) => Find(_villages, RosterCodes.CommuneOf(code), code);

    /// <summary>The team of this code, retired or not.</summary>
    public RosterTeam? FindTeam(string code) => Find(_teams, RosterCodes.CommuneOf(code), code);

    /// <summary>The member of this number, active or not.</summary>
    public Member? FindMember(string teamCode, int number) => Find(_members, teamCode, number);

    /// <summary>A commune's villages by code, retired ones too.</summary>
    public IEnumerable<Village> VillagesOf(string communeCode) => Rows(_villages, communeCode);

    /// <summary>A commune's teams by code, retired ones too.</summary>
    public IEnumerable<RosterTeam> TeamsOf(string communeCode) => Rows(_teams, communeCode);

    /// <summary>The teams at work in a village.</summary>
    public IEnumerable<RosterTeam> TeamsIn(string villageCode) =>
        TeamsOf(RosterCodes.CommuneOf(villageCode)).Where(team => team.Active && team.VillageCode == villageCode);

    /// <summary>A team's members by number, those who left too.</summary>
    public IEnumerable<Member> MembersOf(string teamCode) => Rows(_members, teamCode);

    /// <summary>The roster after these changes.</summary>
    public RosterState With(RosterChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new RosterState(
            changes.Villages.Aggregate(_villages, (all, row) => Put(all, row.CommuneCode, row.Code, row, StringComparer.Ordinal)),
            changes.Teams.Aggregate(_teams, (all, row) => Put(all, row.CommuneCode, row.Code, row, StringComparer.Ordinal)),
            changes.Members.Aggregate(_members, (all, row) => Put(all, row.TeamCode, row.Number, row, Comparer<int>.Default)));
    }

    private static ImmutableDictionary<string, ImmutableSortedDictionary<TKey, T>> Group<TKey, T>(
        IEnumerable<T> rows, Func<T, string> owner, Func<T, TKey> key, IComparer<TKey> order)
        where TKey : notnull =>
        rows.GroupBy(owner).ToImmutableDictionary(group => group.Key, group => group.ToImmutableSortedDictionary(key, row => row, order));

    private static ImmutableDictionary<string, ImmutableSortedDictionary<TKey, T>> Put<TKey, T>(
        ImmutableDictionary<string, ImmutableSortedDictionary<TKey, T>> all, string owner, TKey key, T row, IComparer<TKey> order)
        where TKey : notnull =>
        all.SetItem(owner, all.GetValueOrDefault(owner, ImmutableSortedDictionary.Create<TKey, T>(order)).SetItem(key, row));

    private static IEnumerable<T> Rows<TKey, T>(ImmutableDictionary<string, ImmutableSortedDictionary<TKey, T>> all, string owner)
        where TKey : notnull =>
        all.TryGetValue(owner, out var rows) ? rows.Values : [];

    private static T? Find<TKey, T>(ImmutableDictionary<string, ImmutableSortedDictionary<TKey, T>> all, string owner, TKey key)
        where TKey : notnull =>
        all.TryGetValue(owner, out var rows) ? rows.GetValueOrDefault(key) : default;
}
