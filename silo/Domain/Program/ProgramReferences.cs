using System.Collections.Frozen;

namespace CampaignHub.Domain.Programs;

/// <summary>A code that points to another list is found there; orders and numbers are not given twice.</summary>
internal static class ProgramReferences
{
    /// <summary>Who gives a figure that no department has: the communes' own review.</summary>
    private const string Communes = "communes";

    private static readonly FrozenSet<string> _fieldsAKindMayAskFor =
        new[] { "households", "businesses", "people", "outreach" }.ToFrozenSet(StringComparer.Ordinal);

    public static void Check(CampaignProgram program)
    {
        var groups = Codes(program.Groups.Select(group => group.Code));
        var activities = Codes(program.Activities.Select(activity => activity.Code));
        var indicators = Codes(program.Indicators.Select(indicator => indicator.Code));
        var deadlines = Codes(program.Deadlines.Select(deadline => deadline.Code));
        var departments = Codes(program.Departments.Select(department => department.Code));
        var difficulties = Codes(program.DifficultyKinds.Select(kind => kind.Code));

        foreach (var activity in program.Activities)
        {
            Find("activities", activity.Code, "group", activity.Group, groups, "groups");
            Find("activities", activity.Code, "indicator", activity.Indicator, indicators, "indicators");
            Find("activities", activity.Code, "owner", activity.Owner, departments, "departments");
        }
        foreach (var indicator in program.Indicators)
        {
            Find("indicators", indicator.Code, "beside", indicator.Beside, activities, "activities");
            Find("indicators", indicator.Code, "fedBy", indicator.FedBy, activities, "activities");
            if (indicator.Source != Communes)
                Find("indicators", indicator.Code, "source", indicator.Source, departments, "departments");
        }
        foreach (var kind in program.Kinds)
            FindAll("kinds", kind.Code, "asks", kind.Asks, _fieldsAKindMayAskFor, "fields of a check-in");
        foreach (var deadline in program.Deadlines)
            FindAll("deadlines", deadline.Code, "departments", deadline.Departments, departments, "departments");
        foreach (var period in program.ReportPeriods)
            Find("reportPeriods", period.Code, "deadline", period.Deadline, deadlines, "deadlines");
        foreach (var department in program.Departments)
        {
            FindAll("departments", department.Code, "indicators", department.Indicators, indicators, "indicators");
            FindAll("departments", department.Code, "activities", department.Activities, activities, "activities");
        }
        var attributes = Codes(program.AreaAttributes.Select(attribute => attribute.Code));
        foreach (var area in program.Awards.AreaFactors)
            Find("awards.areaFactors", area.Code, "code", area.Code, attributes, "areaAttributes");
        foreach (var form in program.DepartmentForms)
        {
            FindAll("departmentForms", form.Code, "departments", form.Departments, departments, "departments");
            FindAll("departmentForms", form.Code, "beside", form.Beside, activities, "activities");
        }
        foreach (var reason in program.ReasonsNotFinished)
            Find("reasonsNotFinished", reason, "code", reason, difficulties, "difficultyKinds");
        CheckDistinct("activities", "order", program.Activities.Select(activity => activity.Order));
        CheckDistinct("indicators", "number", program.Indicators.Select(indicator => indicator.Number));
        CheckDistinct("reasonsNotFinished", "code", program.ReasonsNotFinished);
    }

    private static HashSet<string> Codes(IEnumerable<string> codes) => codes.ToHashSet(StringComparer.Ordinal);

    private static void CheckDistinct<T>(string list, string field, IEnumerable<T> values)
    {
        var seen = new HashSet<T>();
        foreach (var value in values)
        {
            if (!seen.Add(value))
                throw new ProgramFileException($"{list}: {field} {value} appears twice; give each its own.");
        }
    }

    private static void FindAll(
        string list, string code, string field, IEnumerable<string> wanted, IReadOnlySet<string> known, string where)
    {
        foreach (var one in wanted)
            Find(list, code, field, one, known, where);
    }

    private static void Find(string list, string code, string field, string? wanted, IReadOnlySet<string> known, string where)
    {
        if (wanted is not null && !known.Contains(wanted))
        {
            throw new ProgramFileException(
                $"{list} \"{code}\": {field} is \"{wanted}\", which is not in {where}; correct it or add it there.");
        }
    }
}
