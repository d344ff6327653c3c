using System.Globalization;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Statistics;
using CampaignHub.Ledger.Tests.Scenes;

namespace CampaignHub.Ledger.Tests.Statistics;

/// <summary>A second answer to queries: every entry read back and added up by hand, with no SQL but that of the streams.</summary>
internal static class LedgerSums
{
    /// <summary>Sorts before every character of a key, so that an empty one comes first.</summary>
    private const char Separator = '\u0001';

    public static async Task<List<string>> OfAsync(LedgerScene scene, StatisticsQuery query)
    {
        var sums = new SortedDictionary<string, (Figures All, Figures ToCheck)>(StringComparer.Ordinal);
        var roster = (await scene.ScalarAsync<string[]>("SELECT array_agg(team_code || '/' || number || '=' || coalesce(organisation, '')) FROM member"))
            .Select(line => line.Split('=')).ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
        foreach (var team in new[] { Some.Team, Some.OtherTeam, "24802-001" })
        {
            var stream = await scene.Ledger.ReadStreamAsync(team, 0, DateOnly.MinValue, TestContext.Current.CancellationToken);
            foreach (var entry in stream.Entries.Where(entry => entry.Date >= query.From && entry.Date <= query.To && entry.Account is not Account.Held))
            {
                foreach (var (keys, figures) in LinesOf(entry, query, roster))
                {
                    var sum = sums.GetValueOrDefault(keys);
                    sums[keys] = entry.Account == Account.Counted ? (sum.All + figures, sum.ToCheck) : (sum.All, sum.ToCheck + figures);
                }
            }
        }

        return [.. sums.Where(sum => sum.Value.All != default).Select(sum => $"{sum.Key.Replace(Separator, '|')}: {sum.Value.All} of which {sum.Value.ToCheck}")];
    }

    private static IEnumerable<(string Keys, Figures Figures)> LinesOf(LedgerEntry entry, StatisticsQuery query, Dictionary<string, string> roster)
    {
        var tally = entry.Amount;
        if (!query.CountsResults)
        {
            yield return (Keys(entry, query, "", roster), new Figures(
                tally.CheckIns, tally.Households, tally.Businesses, tally.People, entry.Sign * (entry.Body.Staff ?? 0), tally.Results.Values.Sum(), tally.Pending.Values.Sum()));
            yield break;
        }

        foreach (var activity in tally.Results.Codes.Union(tally.Pending.Codes))
        {
            yield return (Keys(entry, query, activity, roster), new Figures(0, 0, 0, 0, 0, tally.Results[activity], tally.Pending[activity]));
        }
    }

    private static string Keys(LedgerEntry entry, StatisticsQuery query, string activity, Dictionary<string, string> roster) =>
        string.Join(Separator, query.GroupBy.Select(grouping => Key(entry, grouping, activity, roster)));

    private static string Key(LedgerEntry entry, Grouping grouping, string activity, Dictionary<string, string> roster)
    {
        var (date, team, commune) = (entry.Date, entry.Body.TeamCode, entry.Body.TeamCode[..5]);
        var isCampaignDay = commune == "24805" && $"{date:yyyy-MM-dd}" == FieldWork.CampaignDate;
        return grouping switch
        {
            Grouping.Date => $"{date:yyyy-MM-dd}",
            Grouping.Week => $"{date.AddDays(-(((int)date.DayOfWeek + 6) % 7)):yyyy-MM-dd}",
            Grouping.Month => $"{date:yyyy-MM}",
            Grouping.Quarter => string.Create(CultureInfo.InvariantCulture, $"{date.Year}-Q{(date.Month + 2) / 3}"),
            Grouping.ReportingQuarter => ReportingQuarter(date),
            Grouping.Commune => commune,
            Grouping.CommuneType => commune == "24805" ? "Phường" : "Xã",
            Grouping.FormerProvince => commune == "24805" ? "Lâm Đồng" : "",
            Grouping.Area => team == Some.Team ? "border+extremely-difficult" : team == Some.OtherTeam ? "" : "none",
            Grouping.Village => team == Some.Team ? "24805-V001" : team == Some.OtherTeam ? "" : "24802-V001",
            Grouping.FormerCommune => team == Some.Team ? "Xã Tà Nung" : "",
            Grouping.Signal => team == Some.Team ? "weak" : "",
            Grouping.Team => team,
            Grouping.Activity => activity,
            Grouping.Group => FieldWork.Program.Activities.Single(each => each.Code == activity).Group ?? "",
            Grouping.Kind => entry.Body.Kind,
            Grouping.Organisation => roster.GetValueOrDefault($"{team}/{entry.Body.MemberNumber}", ""),
            Grouping.Campaign => isCampaignDay ? "thang-10" : "",
            Grouping.Work => isCampaignDay ? "campaign-day" : "regular",
            _ => throw new ArgumentOutOfRangeException(nameof(grouping)),
        };
    }

    /// <summary>From the 15th on a day belongs to the month after it.</summary>
    private static string ReportingQuarter(DateOnly date)
    {
        var months = (date.Year * 12) + date.Month - 1 + (date.Day >= 15 ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{months / 12}-Q{(months % 12 / 3) + 1}");
    }
}
