using System.Text;
using CampaignHub.Domain.Programs;
using static CampaignHub.Domain.Tests.Programs.ShippedFiles;

namespace CampaignHub.Domain.Tests.Programs;

public sealed class ProgramFileTests
{
    [Fact]
    public void Text_and_bytes_with_or_without_byte_order_mark_read_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes(ProgramJson);
        byte[] marked = [0xEF, 0xBB, 0xBF, .. bytes];

        Assert.Equal(Program.Activities, ProgramFile.Parse(bytes).Activities);
        Assert.Equal(Program.Activities, ProgramFile.Parse(marked).Activities);
    }

    [Theory]
    [InlineData("\"counts\": \"done\"", "\"counts\": \"don\"",
        "activities[0].counts is \"don\"; write \"done\" or \"guided\".")]
    [InlineData("\"code\": \"vneid\"", "\"code\": \"VNeID\"",
        "activities[0].code is \"VNeID\"; write a code of small letters a to z, digits and single hyphens, at most 40.")]
    [InlineData("\"code\": \"health-book\"", "\"code\": \"vneid\"",
        "activities[1].code is \"vneid\" a second time; give each its own.")]
    [InlineData("\"minimumAge\": 14", "\"minimumAge\": 14.5",
        "activities[0].minimumAge is 14.5; write a whole number from 1 to 100.")]
    [InlineData("\"minimumAge\": 14", "\"minimumAge\": \"14\"",
        "activities[0].minimumAge is \"14\"; write a whole number from 1 to 100.")]
    [InlineData("\"group\": \"xa-hoi-so\"", "\"group\": \"xa-hoi\"",
        "activities \"vneid\": group is \"xa-hoi\", which is not in groups; correct it or add it there.")]
    [InlineData("\"owner\": \"police\"", "\"owner\": \"army\"",
        "activities \"vneid\": owner is \"army\", which is not in departments; correct it or add it there.")]
    [InlineData("\"indicator\": \"vneid-level-2\"", "\"indicator\": \"vneid-2\"",
        "activities \"vneid\": indicator is \"vneid-2\", which is not in indicators; correct it or add it there.")]
    [InlineData("\"beside\": \"vneid\"", "\"beside\": \"vneit\"",
        "indicators \"vneid-level-2\": beside is \"vneit\", which is not in activities; correct it or add it there.")]
    [InlineData("\"from\": null", "\"from\": \"1/7/2026\"",
        "activities[0].from is \"1/7/2026\"; write a date as year-month-day, for example 2026-11-22.")]
    [InlineData("\"to\": null", "\"too\": null",
        "activities[0].too is not a field known here; remove it or correct its name. Known: alsoCounts, code, counts, en, from, "
        + "goal, group, indicator, minimumAge, order, owner, plan, to, unit, vi.")]
    [InlineData("\"unit\": \"person\"", "\"unit\": null",
        "activities[0].unit is missing; write \"person\" or \"business\" or \"dossier\" or \"product\".")]
    [InlineData("\"target\": 80", "\"target\": 180",
        "indicators[0].target is 180; write a number above 0 and up to 100.")]
    [InlineData("\"comparison\": \"over\"", "\"comparison\": \">\"",
        "indicators[0].comparison is \">\"; write \"over\" or \"atLeast\".")]
    [InlineData("\"asks\": [\"households\", \"people\"]", "\"asks\": [\"names\"]",
        "kinds \"household\": asks is \"names\", which is not in fields of a check-in; correct it or add it there.")]
    [InlineData("\"workedInstead\": [\"2026-01-10\"", "\"workedInstead\": [\"2026-01-09\"",
        "workedInstead has 2026-01-09, which is a day off or no weekend; write weekend days that are worked for a day off.")]
    [InlineData("\"from\": \"2026-02-16\"", "\"from\": \"2025-02-16\"", "daysOff[1].to is more than 31 days on; correct one of them.")]
    [InlineData("\"year\": 2026", "\"year\": true", "year is true; write a whole number from 2020 to 2100.")]
    [InlineData("https://binhdanhocvuso.gov.vn", "javascript:alert(1)",
        "links[0].url is \"javascript:alert(1)\"; write an address that begins with https://.")]
    [InlineData("lam-dong-communes.csv", "../../etc/passwd",
        "province.communesFile has a folder in it; write the name of a file beside this one.")]
    [InlineData("\"vi\": \"Tuyên truyền\"", "\"vi\": \" Tuyên truyền\"",
        "kinds[4].vi begins or ends with a space; remove it.")]
    [InlineData("\"vi\": \"Tuyên truyền\"", "\"vi\": \"\"", "kinds[4].vi is empty; write a text.")]
    [InlineData("\"vi\": \"Tuyên truyền\"", "\"vi\": \"Tuye\\u0302n truye\\u0302\\u0300n\"",
        "kinds[4].vi has a letter and its mark as two characters; save the file in Unicode form C (NFC).")]
    [InlineData("\"vi\": \"Tuyên truyền\"", "\"vi\": \"Tuyên\\u0000truyền\"",
        "kinds[4].vi has the character U+0000, which nobody can read; remove it.")]
    [InlineData("\"order\": 20", "\"order\": 10", "activities: order 10 appears twice; give each its own.")]
    [InlineData("\"provinceOnly\": false", "\"provinceOnly\": 0", "indicators[0].provinceOnly is neither true nor false.")]
    public void A_mistake_is_refused_with_its_place_and_what_to_do(string right, string wrong, string sentence) =>
        Assert.Equal(sentence, RefusalOf(ReplaceFirst(ProgramJson, right, wrong)));

    [Fact]
    public void What_is_done_needs_a_goal_and_what_is_guided_has_none()
    {
        Assert.Equal(
            "activities[2].goal is missing; say when the activity counts as done, or let it count \"guided\".",
            RefusalOf(ReplaceFirst(ProgramJson, "\"counts\": \"guided\"", "\"counts\": \"done\"")));
        Assert.Equal(
            "activities[0].goal is given although guidance is counted; remove it, or let the activity count \"done\".",
            RefusalOf(ReplaceFirst(ProgramJson, "\"counts\": \"done\"", "\"counts\": \"guided\"")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"code\": 1, \"code\": 2 }")]
    public void What_is_not_JSON_is_refused_as_such(string json) =>
        Assert.StartsWith("The file is not valid JSON: ", RefusalOf(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", "The file is not an object; write { … }.")]
    [InlineData("{}", "code is missing; write a code.")]
    [InlineData("{ \"code\": \"\\ud800\" }", "The file has a text that is not Unicode: ")]
    public void What_is_not_a_program_is_refused(string json, string sentence) =>
        Assert.StartsWith(sentence, RefusalOf(json), StringComparison.Ordinal);

    private static string RefusalOf(string json) =>
        Assert.Throws<ProgramFileException>(() => ProgramFile.Parse(json)).Message;

    private static string ReplaceFirst(string text, string what, string with)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The shipped file has no {what}.");
        return string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + what.Length));
    }
}
