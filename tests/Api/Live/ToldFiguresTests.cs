using System.Text.Json;
using CampaignHub.Api.Live;
using CampaignHub.Api.Totals;

namespace CampaignHub.Api.Tests.Live;

public sealed class ToldFiguresTests
{
    private readonly Dictionary<string, CommuneTotalsBody> _now = new(StringComparer.Ordinal);

    [Fact]
    public void A_frame_leaves_out_the_fields_that_did_not_change()
    {
        var told = Begun(12, "24805");
        Record("24805", people: 3);

        var change = Assert.Single(Next(told, "24805"));

        Assert.Equal(["code", "checkIns", "people", "results", "lastAt", "trusted"], Json(change).EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void A_nested_field_is_whole_when_it_is_there()
    {
        var told = Begun(12, "24805");
        Record("24805", people: 3);
        Next(told, "24805");
        _now["24805"] = _now["24805"] with { Results = new Dictionary<string, long> { ["vneid"] = 3, ["e-payment"] = 1 } };

        var results = Json(Assert.Single(Next(told, "24805"))).GetProperty("results");

        Assert.Equal((3, 1), (results.GetProperty("vneid").GetInt64(), results.GetProperty("e-payment").GetInt64()));
    }

    [Fact]
    public void What_is_unknown_to_watchers_is_told_in_full()
    {
        var told = new ToldFigures<CommuneTotalsBody>(12);
        Record("24805", people: 3);

        var fields = Json(Assert.Single(Next(told, "24805"))).EnumerateObject().Select(field => field.Name);

        Assert.Equal(
            ["code", "checkIns", "households", "businesses", "people", "results", "pending", "teamsReporting", "flagged", "held", "lastAt", "trusted"],
            fields);
    }

    [Fact]
    public void Nothing_is_told_of_a_part_whose_figures_are_what_they_were()
    {
        var told = Begun(12, "24805");

        Assert.Empty(Next(told, "24805"));
    }

    [Fact]
    public void Figures_per_activity_over_the_bound_follow_in_the_next_frames_the_longest_owed_first()
    {
        var told = Begun(2, "1", "2", "3");
        Record("1", 1);
        Record("2", 1);
        Record("3", 1);
        var first = Next(told, "1", "2", "3");
        Record("1", 1);

        var second = Next(told, "1");

        Assert.Equal([true, true, false], first.Select(change => Json(change).TryGetProperty("results", out _)));
        Assert.All(first, change => Assert.Equal(1, Json(change).GetProperty("people").GetInt64()));
        Assert.Equal(["3", "1"], second.Select(change => change.Code));
        Assert.All(second, change => Assert.True(Json(change).TryGetProperty("results", out _)));
        Assert.False(told.OwesAny);
    }

    [Fact]
    public void Snapshot_and_frames_field_by_field_lead_to_the_figures_now_whatever_the_order()
    {
        var random = new Random(7);
        var codes = Enumerable.Range(0, 9).Select(number => $"{number}").ToArray();
        var told = Begun(2, codes);
        var shown = codes.ToDictionary(code => code, code => Fields(JsonSerializer.SerializeToElement(_now[code], TotalsJsonContext.Default.CommuneTotalsBody)));
        for (var frame = 0; frame < 200 || told.OwesAny; frame++)
        {
            var changed = frame < 200 ? random.GetItems(codes, random.Next(6)).Distinct().ToArray() : [];
            Array.ForEach(changed, code => Record(code, random.Next(-1, 4)));
            foreach (var change in Next(told, changed))
            {
                foreach (var field in Json(change).EnumerateObject())
                {
                    shown[change.Code!][field.Name] = field.Value.GetRawText();
                }
            }
        }

        foreach (var code in codes)
        {
            Assert.Equal(Fields(JsonSerializer.SerializeToElement(_now[code], TotalsJsonContext.Default.CommuneTotalsBody)), shown[code]);
        }
    }

    private ToldFigures<CommuneTotalsBody> Begun(int nestedPerFrame, params string[] codes)
    {
        var told = new ToldFigures<CommuneTotalsBody>(nestedPerFrame);
        foreach (var code in codes)
        {
            _now[code] = Nothing(code);
            told.Begin(code, _now[code]);
        }

        return told;
    }

    private static CommuneTotalsBody Nothing(string code) => new(code)
    {
        Results = new Dictionary<string, long>(),
        Pending = new Dictionary<string, long>(),
        Trusted = new TrustedBody(0, 0, 0, new Dictionary<string, long>()),
    };

    private void Record(string code, int people)
    {
        var before = _now.TryGetValue(code, out var known) ? known : Nothing(code);
        var results = new Dictionary<string, long> { ["vneid"] = before.People + people };
        _now[code] = before with
        {
            CheckIns = before.CheckIns + 1,
            People = before.People + people,
            Results = results,
            LastAt = (before.LastAt ?? DateTimeOffset.UnixEpoch).AddSeconds(1),
            Trusted = new TrustedBody(before.CheckIns + 1, 0, before.People + people, results),
        };
    }

    private List<TotalsChange> Next(ToldFigures<CommuneTotalsBody> told, params string[] changed) => told.Next(changed, code => _now[code], _ => null);

    private static JsonElement Json(TotalsChange change) => JsonSerializer.SerializeToElement(change);

    private static SortedDictionary<string, string> Fields(JsonElement body) =>
        new(body.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText()), StringComparer.Ordinal);
}
