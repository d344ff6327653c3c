namespace CampaignHub.LoadTests.Figures;

internal static class Median
{
    /// <summary>The middle one; of an even number the upper of the two.</summary>
    public static double Of(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);
}
