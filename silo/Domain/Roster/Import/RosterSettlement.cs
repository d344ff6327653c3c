using System.Collections.Immutable;
using System.Globalization;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Makes drafts into changes after the last row, and checks each as a form would be checked.</summary>
internal sealed class RosterSettlement(FieldReader fields, RosterFieldRules rules, RosterWords words)
{
    /// <summary>Fields of the rules whose column has another name.</summary>
    private static readonly Dictionary<(Type Of, string Field), RosterColumn> Renamed = new()
    {
        [(typeof(Village), "kind")] = RosterColumn.VillageKind,
        [(typeof(Village), "name")] = RosterColumn.VillageName,
        [(typeof(RosterTeam), "kind")] = RosterColumn.TeamKind,
        [(typeof(RosterTeam), "name")] = RosterColumn.TeamName,
        [(typeof(Member), "name")] = RosterColumn.MemberName,
    };

    /// <summary>What is to be written; the rows hear what they do and what is wrong.</summary>
    public RosterChanges Settle(VillageBook villages, TeamBook teams, MemberBook members)
    {
        var settled = new RosterChanges
        {
            Villages = Settle(villages.Mentioned, RosterColumn.VillageCode, one => one.Code, one => rules.Check(VillageFields.Of(one)).Problems),
            Teams = Settle(teams.Mentioned, RosterColumn.TeamCode, one => one.Code, one => rules.Check(TeamFields.Of(one)).Problems),
            Members = Settle(
                members.Teams.SelectMany(team => team.Members).Where(draft => draft.FirstBy is not null),
                RosterColumn.MemberNumber,
                one => one.Number.ToString(CultureInfo.InvariantCulture),
                one => rules.Check(MemberFields.Of(one)).Problems),
        };
        RefuseTwins(villages);
        foreach (var (_, all) in members.Teams)
        {
            RefuseSecondLeader(all);
        }

        return settled;
    }

    private ImmutableArray<T> Settle<T>(
        IEnumerable<Draft<T>> drafts, RosterColumn codeColumn, Func<T, string> codeOf, Func<T, ImmutableArray<RosterProblem>> check)
        where T : class
    {
        var changed = ImmutableArray.CreateBuilder<T>();
        foreach (var draft in drafts)
        {
            draft.Settle(fields.Print, new FieldChange(codeColumn, null, codeOf(draft.Next)));
            if (!draft.IsNew && !draft.IsChanged)
            {
                continue;
            }

            changed.Add(draft.Next);
            foreach (var problem in check(draft.Next))
            {
                var column = ColumnOf(typeof(T), problem.Field);
                draft.Speaker(column)?.Refuse(new ImportProblem(problem.Code, column, ValuesOf(draft, column)));
            }
        }

        return changed.ToImmutable();
    }

    /// <summary>What sentences name: the field as exports show it, and the words its column may hold.</summary>
    private ImmutableArray<string> ValuesOf<T>(Draft<T> draft, RosterColumn? column)
        where T : class =>
        column is { } one ? [FieldReader.Shown(fields.Print(one, draft.Find(one))), words.For(one)?.Listed ?? ""] : [];

    private static RosterColumn? ColumnOf(Type type, string? field) => field is null ? null
        : Renamed.TryGetValue((type, field), out var renamed) ? renamed
        : Enum.TryParse<RosterColumn>(field, ignoreCase: true, out var column) ? column
        : null;

    /// <summary>A village that a row renames into another of its commune.</summary>
    private void RefuseTwins(VillageBook villages)
    {
        foreach (var draft in villages.Mentioned.Where(draft => draft.IsChanged))
        {
            if (villages.Of(draft.Next.CommuneCode).FirstOrDefault(other => other != draft && AreTwins(other.Next, draft.Next)) is { } twin)
            {
                draft.Speaker(RosterColumn.VillageName)?.Refuse(new ImportProblem(
                    "village-exists", RosterColumn.VillageName, $"{words.VillageKinds.NameOf(twin.Next.Kind)} {twin.Next.Name}", twin.Next.Code));
            }
        }
    }

    private static bool AreTwins(Village one, Village other) =>
        one.Kind == other.Kind
        && VillageName.KeyOf(one.Name) == VillageName.KeyOf(other.Name)
        && Names.NameKey.Of(one.FormerCommune ?? "") == Names.NameKey.Of(other.FormerCommune ?? "");

    private static void RefuseSecondLeader(List<Draft<Member>> members)
    {
        var leaders = members.FindAll(draft => draft.Next is { Active: true, Role: Member.Leader });
        if (leaders.Count < 2)
        {
            return;
        }

        var stays = leaders.Find(draft => !draft.IsNew && !draft.IsChanged) ?? leaders[0];
        foreach (var draft in leaders.Where(draft => draft != stays))
        {
            draft.Speaker(RosterColumn.Role)?.Refuse(new ImportProblem("leader-taken", RosterColumn.Role, stays.Next.Name));
        }
    }
}
