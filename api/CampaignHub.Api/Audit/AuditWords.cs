using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Audit;

/// <summary>What the log keeps by code, in words: its own from the texts, the program's from the program file.</summary>
internal sealed class AuditWords(CampaignProgram program)
{
    private const string OfPeriodicReports = "periodic-report.";
    private const string OfDepartmentReports = "department-report.";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _named = new Dictionary<string, FrozenDictionary<string, string>>
    {
        ["attributes"] = Names(program.AreaAttributes),
        ["channel"] = Names(program.OutreachChannels, channel => (channel.Code, channel.Name)),
        ["contents"] = Names(program.TrainingContents),
        ["department"] = Names(program.Departments, department => (department.Code, department.Name)),
        ["focus"] = Activities(program),
        ["form"] = Names(program.TrainingForms),
        ["holder"] = Names(program.Departments, department => (department.Code, department.Name)),
        ["indicator"] = Names(program.Indicators, indicator => (indicator.Code, indicator.Name)),
        ["kind"] = Names([.. program.VillageKinds, .. program.DifficultyKinds.ExceptBy(program.VillageKinds.Select(kind => kind.Code), kind => kind.Code)]),
        ["level"] = Names(program.AwardLevels, level => (level.Code, level.Name)),
        ["measure"] = Activities(program),
        ["organisation"] = Names(program.Organisations),
        ["period"] = Names(program.ReportPeriods, period => (period.Code, period.Name)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _activities = Activities(program);

    /// <summary>The words of the texts.</summary>
    public AuditTexts Texts { get; } = AuditTexts.Read();

    /// <summary>What was done.</summary>
    public string Action(string action) => Texts.Actions.GetValueOrDefault(action, action);

    /// <summary>One side of a change: <c>Số hộ: 12; Loại: Thôn</c>.</summary>
    public string Fields(string action, JsonNode? side) => side is JsonObject fields
        ? string.Join("; ", fields.Select(field => $"{Field(action, field.Key)}: {Value(field.Key, field.Value)}"))
        : Value("", side);

    private string Field(string action, string field) =>
        action.StartsWith(OfPeriodicReports, StringComparison.Ordinal) && Texts.Parts.TryGetValue(field, out var part) ? part
        : action.StartsWith(OfDepartmentReports, StringComparison.Ordinal) && FormFigure(field) is { } figure ? figure
        : Texts.Fields.GetValueOrDefault(field) ?? _activities.GetValueOrDefault(field, field);

    private string Value(string field, JsonNode? value) => value switch
    {
        null => "",
        JsonObject inner => Fields("", inner),
        JsonArray items => string.Join(", ", items.Select(item => Value(field, item))),
        _ when value.GetValueKind() is JsonValueKind.String => Word(field, value.GetValue<string>()),
        _ => Word(field, value.ToJsonString()),
    };

    private string Word(string field, string code) =>
        _named.TryGetValue(field, out var names) && names.TryGetValue(code, out var name) ? name : Texts.Values.GetValueOrDefault(code, code);

    /// <summary>A figure of a department's report: form, row, column and, where it has one, commune.</summary>
    private string? FormFigure(string field)
    {
        var codes = field.Split('/');
        if (codes.Length < 3 || program.DepartmentForms.FirstOrDefault(form => form.Code == codes[0]) is not { } form)
        {
            return null;
        }

        var row = form.Rows.FirstOrDefault(one => one.Code == codes[1])?.Name.Vi ?? codes[1];
        var column = form.Columns.FirstOrDefault(one => one.Code == codes[2]) is { } found
            ? (found.Group is { } group ? $"{group.Vi}: {found.Name.Vi}" : found.Name.Vi)
            : codes[2];
        return string.Join(", ", new[] { row, column }.Concat(codes.Skip(3)));
    }

    private static FrozenDictionary<string, string> Activities(CampaignProgram program) =>
        Names(program.Activities, activity => (activity.Code, activity.Name));

    private static FrozenDictionary<string, string> Names(IEnumerable<NamedCode> list) => Names(list, item => (item.Code, item.Name));

    private static FrozenDictionary<string, string> Names<T>(IEnumerable<T> list, Func<T, (string Code, LocalText Name)> named) =>
        list.Select(named).ToFrozenDictionary(item => item.Code, item => item.Name.Vi, StringComparer.Ordinal);
}
