using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CampaignHub.Domain.Programs;

/// <summary>
/// What the teams of a province work on in a year, as <see cref="ProgramFile"/> reads it: every list has unique codes and
/// every reference between lists holds. Immutable; look-ups by code cost the same however long the lists are.
/// </summary>
public sealed class CampaignProgram
{
    private FrozenDictionary<string, Activity> _activities = FrozenDictionary<string, Activity>.Empty;
    private FrozenDictionary<string, Kind> _kinds = FrozenDictionary<string, Kind>.Empty;
    private FrozenDictionary<string, OutreachChannel> _channels = FrozenDictionary<string, OutreachChannel>.Empty;
    private FrozenSet<string> _organisations = FrozenSet<string>.Empty;
    private FrozenSet<string> _outcomes = FrozenSet<string>.Empty;

    internal CampaignProgram()
    {
    }

    public required string Code { get; init; }

    public required int Year { get; init; }

    public required LocalText Name { get; init; }

    public required Province Province { get; init; }

    public required PlanReference Plan { get; init; }

    public required ImmutableArray<NamedCode> Groups { get; init; }

    /// <summary>In the order they are listed to people.</summary>
    public required ImmutableArray<Activity> Activities
    {
        get;
        init
        {
            field = value;
            _activities = value.ToFrozenDictionary(activity => activity.Code, StringComparer.Ordinal);
        }
    }

    public required ImmutableArray<Kind> Kinds
    {
        get;
        init
        {
            field = value;
            _kinds = value.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
        }
    }

    public required ImmutableArray<NamedCode> PointKinds { get; init; }

    /// <summary>How a visit ended when nobody was helped.</summary>
    public required ImmutableArray<NamedCode> Outcomes
    {
        get;
        init
        {
            field = value;
            _outcomes = value.Select(outcome => outcome.Code).ToFrozenSet(StringComparer.Ordinal);
        }
    }

    public required ImmutableArray<OutreachChannel> OutreachChannels
    {
        get;
        init
        {
            field = value;
            _channels = value.ToFrozenDictionary(channel => channel.Code, StringComparer.Ordinal);
        }
    }

    public required ImmutableArray<Indicator> Indicators { get; init; }

    public required ImmutableArray<Deadline> Deadlines { get; init; }

    /// <summary>Public holidays and days off beside them, as they are decided for the year.</summary>
    public required ImmutableArray<DaysOff> DaysOff { get; init; }

    /// <summary>The days on which offices work.</summary>
    public required WorkingDays WorkingDays { get; init; }

    /// <summary>The rule the report periods follow, as reports cite it.</summary>
    public required string ReportPeriodBasis { get; init; }

    public required ImmutableArray<ReportPeriod> ReportPeriods { get; init; }

    public required ImmutableArray<Department> Departments { get; init; }

    /// <summary>The organisations that members of the teams come from (lực lượng).</summary>
    public required ImmutableArray<NamedCode> Organisations
    {
        get;
        init
        {
            field = value;
            _organisations = value.Select(organisation => organisation.Code).ToFrozenSet(StringComparer.Ordinal);
        }
    }

    public required ImmutableArray<NamedCode> DifficultyKinds { get; init; }

    /// <summary>Codes of the difficulty kinds that explain why help was not finished.</summary>
    public required ImmutableArray<string> ReasonsNotFinished { get; init; }

    public required ImmutableArray<NamedCode> VillageKinds { get; init; }

    /// <summary>Areas that the plan puts first (I.1), as villages are marked in the roster.</summary>
    public required ImmutableArray<NamedCode> AreaAttributes { get; init; }

    public required ImmutableArray<Link> Links { get; init; }

    /// <summary>How trainings of teams are held (plan III.2.3).</summary>
    public required ImmutableArray<NamedCode> TrainingForms { get; init; }

    /// <summary>What teams are trained in: the five contents of plan III.2.3.</summary>
    public required ImmutableArray<NamedCode> TrainingContents { get; init; }

    public required ImmutableArray<AwardLevel> AwardLevels { get; init; }

    public required AwardRules Awards { get; init; }

    public required ImmutableArray<DepartmentForm> DepartmentForms { get; init; }

    /// <summary>The activity of this code, valid on the day or not; see <see cref="Activity.IsValidOn"/>.</summary>
    public bool TryGetActivity(string code, [NotNullWhen(true)] out Activity? activity) =>
        _activities.TryGetValue(code, out activity);

    public bool TryGetKind(string code, [NotNullWhen(true)] out Kind? kind) => _kinds.TryGetValue(code, out kind);

    public bool TryGetOutreachChannel(string code, [NotNullWhen(true)] out OutreachChannel? channel) =>
        _channels.TryGetValue(code, out channel);

    public bool IsOrganisation(string code) => _organisations.Contains(code);

    public bool IsOutcome(string code) => _outcomes.Contains(code);
}
