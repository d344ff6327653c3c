using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>Reads the sections on work beyond visits: awards and the departments' forms.</summary>
internal static class WorkSections
{
    private const int FullPoints = 100;

    public static AwardLevel ReadAwardLevel(FileObject item) => new(item.Code(), item.Names(), item.Choice<AwardGiver>("by"));

    public static AwardRules ReadAwards(FileObject item)
    {
        var rules = new AwardRules(
            item.List("areaFactors", area => new AreaFactor(area.Code(), area.Number("factor", above: 0.99m, to: 3))),
            ReadCriteria(item, "teams"),
            ReadCriteria(item, "communes"),
            ReadCriteria(item, "members"));
        item.Finish();
        return rules;
    }

    public static DepartmentForm ReadForm(FileObject item) => new(
        item.Code(),
        item.Names(),
        item.Texts("departments"),
        item.YesOrNo("byCommune"),
        item.Texts("beside"),
        item.List("rows", row => new NamedCode(row.Code(), row.Names())),
        item.List("columns", column => new FormColumn(column.Code(), column.Names(), column.OptionalLocalText("group"))));

    private static ImmutableArray<AwardCriterion> ReadCriteria(FileObject item, string name)
    {
        var criteria = item.List(name, ReadCriterion);
        var sum = criteria.Sum(criterion => criterion.Points);
        return sum == FullPoints ? criteria : throw item.Wrong(name, $"has {sum} points in all; make them {FullPoints}.");
    }

    private static AwardCriterion ReadCriterion(FileObject item)
    {
        var measure = Enum.TryParse<AwardMeasure>(item.Code(), ignoreCase: true, out var known)
            ? known
            : throw item.Wrong("code", $"is \"{item.Code()}\"; write one of {string.Join(", ", Enum.GetNames<AwardMeasure>()).ToLowerInvariant()}.");
        return new AwardCriterion(measure, item.Names(), item.WholeNumber("points", 1, FullPoints), item.Number("full", above: 0, to: 10_000));
    }
}
