namespace CampaignHub.Domain.Indicators;

/// <summary>The rows in force, by what they are of; what a decision adds it is told of, so that a file's rows see one another.</summary>
public sealed class FigureRegister
{
    private readonly Dictionary<(string Indicator, string Place, DateOnly AsOf), OfficialRow> _figures = [];
    private readonly Dictionary<(int Year, string Base, string Place), DenominatorRow> _denominators = [];

    /// <param name="figures">Oldest first: of one place and date the last is in force.</param>
    /// <param name="denominators">Oldest first: of one year, base and place the last is in force.</param>
    public FigureRegister(IEnumerable<OfficialRow> figures, IEnumerable<DenominatorRow> denominators)
    {
        foreach (var figure in figures)
        {
            Add(figure);
        }

        foreach (var denominator in denominators)
        {
            Add(denominator);
        }
    }

    /// <summary>The figure of a date, withdrawn ones included.</summary>
    public OfficialRow? FigureAt(string indicator, string? communeCode, DateOnly asOf) =>
        _figures.GetValueOrDefault((indicator, communeCode ?? "", asOf));

    /// <summary>The figure in force: the newest of its place up to a date. Another place's is never taken for it.</summary>
    public OfficialRow? FigureInForce(string indicator, string? communeCode, DateOnly asOf) => _figures.Values
        .Where(row => row.Indicator == indicator && row.CommuneCode == communeCode && row.AsOf <= asOf && row.Numerator is not null)
        .MaxBy(row => row.AsOf);

    /// <summary>The frozen denominator of a year, or null.</summary>
    public DenominatorRow? DenominatorOf(int year, string denominatorBase, string? communeCode) =>
        _denominators.GetValueOrDefault((year, denominatorBase, communeCode ?? ""));

    /// <summary>The as-of date that a year's denominators of a base have; the earliest should there be several; null before the first.</summary>
    public DateOnly? DenominatorAsOf(int year, string denominatorBase) => _denominators.Values
        .Where(row => row.Year == year && row.Base == denominatorBase)
        .Select(row => (DateOnly?)row.AsOf)
        .Min();

    /// <summary>The largest numerator in force that a year's denominator divides.</summary>
    public long LargestNumerator(int year, IReadOnlyCollection<string> indicators, string? communeCode) => _figures.Values
        .Where(row => row.AsOf.Year == year && row.CommuneCode == communeCode && indicators.Contains(row.Indicator))
        .Max(row => row.Numerator) ?? 0;

    public void Add(OfficialRow row) => _figures[(row.Indicator, row.CommuneCode ?? "", row.AsOf)] = row;

    public void Add(DenominatorRow row) => _denominators[(row.Year, row.Base, row.CommuneCode ?? "")] = row;
}
