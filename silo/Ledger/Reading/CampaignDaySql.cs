namespace CampaignHub.Ledger.Reading;

/// <summary>
/// Which work belongs to a campaign day: its date is declared, its commune takes part in it (no list means all), and the day is not
/// postponed there. All else is regular work.
/// </summary>
internal static class CampaignDaySql
{
    /// <summary>Joins the campaign day <c>d</c> to a line that has a date and a commune; of regular work <c>d.date</c> is null.</summary>
    /// <param name="line">Alias of the line.</param>
    public static string JoinTo(string line) =>
        $"""
        LEFT JOIN campaign_day d ON d.date = {line}.date
          AND (coalesce(cardinality(d.commune_codes), 0) = 0 OR {line}.commune_code = ANY (d.commune_codes))
          AND NOT EXISTS (SELECT FROM day_postponed p WHERE p.date = d.date AND p.commune_code = {line}.commune_code)
        """;
}
