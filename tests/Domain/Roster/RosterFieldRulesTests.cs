using CampaignHub.Domain.Roster;
using static CampaignHub.Domain.Tests.Roster.RosterScene;

namespace CampaignHub.Domain.Tests.Roster;

public sealed class RosterFieldRulesTests
{
    [Theory]
    [InlineData("0912345678", "0912345678")]
    [InlineData(" 0912 345 678 ", "0912345678")]
    [InlineData("0912.345.678", "0912345678")]
    [InlineData("(0912) 345-678", "0912345678")]
    [InlineData("+84912345678", "0912345678")]
    [InlineData("+84 (0)912 345 678", "0912345678")]
    [InlineData("0084912345678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("912345678", "0912345678")]
    [InlineData("02633822311", "02633822311")]
    [InlineData("+84 263 3822 311", "02633822311")]
    [InlineData("0263.3822.311", "02633822311")]
    [InlineData("", null)]
    [InlineData("091234567", null)]
    [InlineData("09123456789", null)]
    [InlineData("01662345678", null)]
    [InlineData("0112345678", null)]
    [InlineData("0263382231", null)]
    [InlineData("+1 202 555 0143", null)]
    [InlineData("0912345678 / 0987654321", null)]
    [InlineData("số của anh Ba", null)]
    [InlineData("٠٩١٢٣٤٥٦٧٨", null)]
    public void Phone_numbers_are_brought_to_the_form_that_is_dialled(string typed, string? dialled) =>
        Assert.Equal(dialled, PhoneNumber.Normalise(typed));

    [Fact]
    public void Text_is_brought_to_single_spaces_and_empty_text_to_nothing()
    {
        var village = Fields.Check(new VillageFields("thon", "  Đạ   Tẻh ") { FormerCommune = "  ", Signal = "" });

        Assert.True(village.IsFine);
        Assert.Equal(("Đạ Tẻh", null, null), (village.Value.Name, village.Value.FormerCommune, village.Value.Signal));
    }

    [Fact]
    public void Attributes_nobody_has_said_stay_apart_from_a_village_that_has_none()
    {
        Assert.Null(Fields.Check(Thon("1")).Value.Attributes);
        Assert.Empty(Fields.Check(Thon("1") with { Attributes = [] }).Value.Attributes!);
        Assert.Equal(
            ["border", "extremely-difficult"],
            Fields.Check(Thon("1") with { Attributes = ["extremely-difficult", "border", "border"] }).Value.Attributes);
    }

    [Fact]
    public void Every_field_of_a_village_that_is_wrong_is_named()
    {
        var wrong = new VillageFields("xom", "a\u0001b")
        {
            FormerCommune = new string('x', 101),
            Households = 10_001,
            Signal = "5G",
            Attributes = ["border", null],
        };

        Assert.Equal(
            ["kind", "name", "formerCommune", "households", "signal", "attributes"],
            Fields.Check(wrong).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Every_field_of_a_team_that_is_wrong_is_named()
    {
        var wrong = new TeamFields("xa", "") { DecisionNumber = "12\ud800", DecisionDate = Today.AddDays(1) };

        Assert.Equal(["kind", "name", "decisionNumber", "decisionDate"], Fields.Check(wrong).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Every_field_of_a_member_that_is_wrong_is_named()
    {
        var wrong = new MemberFields("boss", null) { Duty = new string('x', 201), Organisation = "bank-of-nowhere", Phone = "12" };

        Assert.Equal(
            ["invalid-phone", "unknown-role", "invalid-text", "invalid-text", "unknown-organisation"],
            Fields.Check(wrong).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_office_has_a_name_and_may_have_a_landline()
    {
        Assert.Equal("02633822311", RosterFieldRules.Check(new OfficeFields("Phòng", "0263 3822 311", null)).Value.Phone);
        Assert.Equal(["phone", "name"], RosterFieldRules.Check(new OfficeFields(" ", "113", null)).Problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-07-02", false)]
    [InlineData("1999-12-31", false)]
    [InlineData(null, false)]
    public void A_day_something_ended_is_known_and_not_after_today(string? day, bool fine) =>
        Assert.Equal(fine, Fields.CheckDay(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).IsEmpty);
}
