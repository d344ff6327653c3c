using System.Collections.Immutable;
using System.Text.Json;

namespace CampaignHub.Domain.Programs;

/// <summary>
/// Reads a program file, for example <c>programs/lam-dong-2026.json</c>. A new year or province is a new file. Unknown fields,
/// codes that appear twice and references that lead nowhere are refused: a typing error must not become a silent gap in a report.
/// </summary>
public static class ProgramFile
{
    private static readonly JsonDocumentOptions _options = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <exception cref="ProgramFileException">The file cannot be used; the message says where and what to do.</exception>
    public static CampaignProgram Parse(string json) => Parse(() => JsonDocument.Parse(json, _options));

    /// <inheritdoc cref="Parse(string)"/>
    public static CampaignProgram Parse(ReadOnlyMemory<byte> utf8Json)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var json = utf8Json.Span.StartsWith(byteOrderMark) ? utf8Json[byteOrderMark.Length..] : utf8Json;
        return Parse(() => JsonDocument.Parse(json, _options));
    }

    private static CampaignProgram Parse(Func<JsonDocument> open)
    {
        try
        {
            using var document = open();
            var root = new FileObject("", document.RootElement);
            var program = Read(root);
            root.Finish();
            ProgramReferences.Check(program);
            return program;
        }
        catch (InvalidOperationException exception)
        {
            // The only thing JsonDocument finds out that late: a text with half a surrogate pair.
            throw new ProgramFileException($"The file has a text that is not Unicode: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new ProgramFileException($"The file is not valid JSON: {exception.Message}", exception);
        }
    }

    private static CampaignProgram Read(FileObject root)
    {
        // First, so that a file of something else altogether is told by what it lacks first.
        var code = root.Code();
        var off = root.List("daysOff", YearSections.ReadDaysOff);
        return Read(root, code, off, YearSections.ReadWorkingDays(off, root));
    }

    private static CampaignProgram Read(FileObject root, string code, ImmutableArray<DaysOff> off, WorkingDays working) => new()
    {
        Code = code,
        Year = root.WholeNumber("year", 2020, 2100),
        Name = root.Names(),
        Province = ReadProvince(root.Object("province")),
        Plan = ReadPlan(root.Object("plan")),
        Groups = root.List("groups", ReadNamedCode),
        Activities = [.. root.List("activities", ReadActivity).OrderBy(activity => activity.Order)],
        Kinds = root.List("kinds", item => new Kind(item.Code(), item.Names(), item.Texts("asks"))),
        PointKinds = root.List("pointKinds", ReadNamedCode),
        Outcomes = root.List("outcomes", ReadNamedCode),
        OutreachChannels = root.List(
            "outreachChannels", item => new OutreachChannel(item.Code(), item.Names(), item.LocalText("unit"))),
        Indicators = root.List("indicators", ReadIndicator),
        Deadlines = root.List("deadlines", item => YearSections.ReadDeadline(item, working)),
        DaysOff = off,
        WorkingDays = working,
        ReportPeriodBasis = root.Text("reportPeriodBasis"),
        ReportPeriods = root.List("reportPeriods", YearSections.ReadReportPeriod),
        Departments = root.List("departments", ReadDepartment),
        Organisations = root.List("organisations", ReadNamedCode),
        DifficultyKinds = root.List("difficultyKinds", ReadNamedCode),
        ReasonsNotFinished = root.Texts("reasonsNotFinished"),
        VillageKinds = root.List("villageKinds", ReadNamedCode),
        AreaAttributes = root.List("areaAttributes", ReadNamedCode),
        Links = root.List("links", ReadLink),
        TrainingForms = root.List("trainingForms", ReadNamedCode),
        TrainingContents = root.List("trainingContents", ReadNamedCode),
        AwardLevels = root.List("awardLevels", WorkSections.ReadAwardLevel),
        Awards = WorkSections.ReadAwards(root.Object("awards")),
        DepartmentForms = root.List("departmentForms", WorkSections.ReadForm),
    };

    private static Province ReadProvince(FileObject item)
    {
        var province = new Province(item.Names(), item.Text("timeZone"), item.Text("communesFile"));
        item.Finish();
        return province.CommunesFile.AsSpan().IndexOfAny('/', '\\') < 0 ? province
            : throw item.Wrong("communesFile", "has a folder in it; write the name of a file beside this one.");
    }

    private static PlanReference ReadPlan(FileObject item)
    {
        var plan = new PlanReference(
            item.OptionalText("number"), item.OptionalDate("date"), item.Text("title"), item.Texts("bases"));
        item.Finish();
        return plan;
    }

    private static NamedCode ReadNamedCode(FileObject item) => new(item.Code(), item.Names());

    private static Activity ReadActivity(FileObject item)
    {
        var activity = new Activity(
            item.Code(),
            item.Names(),
            item.OptionalCode("group"),
            item.Choice<ActivityCounts>("counts"),
            item.Choice<CountUnit>("unit"),
            item.OptionalChoice<CountUnit>("alsoCounts"),
            item.OptionalWholeNumber("minimumAge", 1, 100),
            item.OptionalLocalText("goal"),
            item.OptionalCode("indicator"),
            item.Code("owner"),
            item.OptionalDate("from"),
            item.OptionalDate("to"),
            item.WholeNumber("order", 0, 10_000),
            item.Text("plan"));
        if (activity.Counts == ActivityCounts.Done && activity.Goal is null)
            throw item.Wrong("goal", "is missing; say when the activity counts as done, or let it count \"guided\".");
        if (activity.Counts == ActivityCounts.Guided && activity.Goal is not null)
            throw item.Wrong("goal", "is given although guidance is counted; remove it, or let the activity count \"done\".");
        if (activity.To < activity.From)
            throw item.Wrong("to", "is earlier than from; correct one of them.");
        return activity;
    }

    private static Indicator ReadIndicator(FileObject item)
    {
        var unit = item.Choice<TargetUnit>("unit");
        return new Indicator(
            item.Code(),
            item.WholeNumber("number", 1, 100),
            item.Names(),
            item.Number("target", above: 0, to: unit == TargetUnit.Percent ? 100 : 1_000),
            unit,
            item.Choice<Comparison>("comparison"),
            item.OptionalWholeNumber("minimumAge", 1, 100),
            item.LocalText("denominator"),
            item.LocalText("numerator"),
            item.Code("source"),
            item.Choice<Reading>("reading"),
            item.OptionalCode("beside"),
            item.OptionalCode("fedBy"),
            item.YesOrNo("provinceOnly"),
            item.Text("plan"));
    }

    private static Department ReadDepartment(FileObject item) => new(
        item.Code(), item.Names(), item.Texts("indicators"), item.Texts("activities"), item.YesOrNo("reportsYear"));

    private static Link ReadLink(FileObject item)
    {
        var url = item.Text("url");
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new Link(item.Code(), item.Names(), address, item.Text("plan"))
            : throw item.Wrong("url", $"is \"{url}\"; write an address that begins with https://.");
    }
}
