using System.Collections.Immutable;
using System.Globalization;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster;
using CampaignHub.Domain.Statistics;
using Microsoft.AspNetCore.Mvc;

namespace CampaignHub.Api.Statistics;

/// <summary>A question as it stands in an address; lists are separated by commas, or their parameter is repeated.</summary>
/// <param name="From">First day of the work; the first of January when left out.</param>
/// <param name="To">Last day of the work, included; today when left out.</param>
/// <param name="GroupBy">At most five of the groupings.</param>
/// <param name="Commune">Codes of communes.</param>
/// <param name="Team">Codes of teams.</param>
/// <param name="Activity">Codes of activities; then results are counted, not records.</param>
/// <param name="Kind">Codes of kinds.</param>
/// <param name="Organisation">Codes of organisations of the recording members.</param>
/// <param name="FormerProvince">Names of provinces before the merger.</param>
/// <param name="FormerCommune">Names of communes before the mergers, as the roster writes them of villages; one in each parameter, since people typed them, commas too.</param>
/// <param name="Area">Codes of attributes of areas; villages that have one of them.</param>
/// <param name="Work"><c>campaign-day</c> or <c>regular</c>; both when left out.</param>
internal sealed record StatisticsParameters(
    [FromQuery] string? From,
    [FromQuery] string? To,
    [FromQuery] string[]? GroupBy,
    [FromQuery] string[]? Commune,
    [FromQuery] string[]? Team,
    [FromQuery] string[]? Activity,
    [FromQuery] string[]? Kind,
    [FromQuery] string[]? Organisation,
    [FromQuery] string[]? FormerProvince,
    [FromQuery] string[]? FormerCommune,
    [FromQuery] string[]? Area,
    [FromQuery] string? Work)
{
    private const int MostGroupings = 5;
    private const int MostValues = 200;
    private const int MostYears = 10;
    private const string CampaignDay = "campaign-day";
    private const string Regular = "regular";

    private static readonly DateOnly s_first = new(2020, 1, 1);
    private static readonly DateOnly s_last = new(2100, 12, 31);

    /// <summary>The query, or a sentence that says what to change.</summary>
    public StatisticsQuery? ToQuery(DateOnly today, CampaignProgram program, ICommuneDirectory communes, out string fault)
    {
        fault = "";
        if (Date(From, new DateOnly(today.Year, 1, 1)) is not { } from || Date(To, today) is not { } to || to < from || to >= from.AddYears(MostYears))
        {
            fault = $"from and to are dates such as 2026-11-22, from 2020 on, to not before from and less than {MostYears} years after it.";
            return null;
        }

        if (Groupings() is not { } groupBy)
        {
            fault = $"groupBy is up to {MostGroupings} different ones of {string.Join(", ", GroupingNames.All)}.";
            return null;
        }

        var query = new StatisticsQuery(from, to, groupBy)
        {
            Communes = Values(Commune),
            Teams = Values(Team),
            Activities = Values(Activity),
            Kinds = Values(Kind),
            Organisations = Values(Organisation),
            FormerProvinces = Values(FormerProvince),
            FormerCommunes = [.. (FormerCommune ?? []).Where(name => name.Length > 0).Select(RosterText.Clean).OfType<string>().Distinct(StringComparer.Ordinal)],
            Areas = Values(Area),
            OnCampaignDays = Work is null ? null : Work == CampaignDay,
            CountsTeams = true,
        };
        fault = FaultOf(query, program, communes);
        return fault.Length == 0 ? query : null;
    }

    private string FaultOf(StatisticsQuery query, CampaignProgram program, ICommuneDirectory communes) => query switch
    {
        _ when Work is not (null or CampaignDay or Regular) => $"work is {CampaignDay} or {Regular}.",
        _ when ListsOf(query).Any(values => values.Length > MostValues) =>
            $"A list has at most {MostValues} values.",
        _ when query.Activities.Any(code => !program.TryGetActivity(code, out _)) => "activity names codes of the program's activities.",
        _ when query.Kinds.Any(code => !program.TryGetKind(code, out _)) => "kind names codes of the program's kinds.",
        _ when query.Organisations.Any(code => !program.IsOrganisation(code)) => "organisation names codes of the program's organisations.",
        _ when query.FormerProvinces.Any(name => communes.All.All(commune => commune.FormerProvince != name)) =>
            $"formerProvince names some of {string.Join(", ", communes.All.Select(commune => commune.FormerProvince).OfType<string>().Distinct())}.",
        _ when query.Areas.Any(code => program.AreaAttributes.All(area => area.Code != code)) => "area names codes of the program's areaAttributes.",
        _ => "",
    };

    private static ImmutableArray<string>[] ListsOf(StatisticsQuery query) =>
        [query.Communes, query.Teams, query.Activities, query.Kinds, query.Organisations, query.FormerProvinces, query.FormerCommunes, query.Areas];

    private ImmutableArray<Grouping>? Groupings()
    {
        var names = Values(GroupBy);
        var groupings = names.Select(GroupingNames.Find).OfType<Grouping>().ToImmutableArray();
        return groupings.Length == names.Length && groupings.Length <= MostGroupings ? groupings : null;
    }

    private static ImmutableArray<string> Values(string[]? given) =>
        [.. (given ?? []).SelectMany(each => each.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    private static DateOnly? Date(string? text, DateOnly otherwise) => text is null ? otherwise
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= s_first && date <= s_last ? date
        : null;
}
