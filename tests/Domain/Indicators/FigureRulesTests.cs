using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Tests.Programs;

namespace CampaignHub.Domain.Tests.Indicators;

public sealed class FigureRulesTests
{
    private const string Commune = "24805";
    private static readonly DateOnly s_june = new(2026, 6, 30);
    private static readonly FigureRules s_rules = new(ShippedFiles.Program.Indicators, new DateOnly(2026, 12, 1));

    private readonly FigureRegister _register = new([], []);

    [Fact]
    public void A_figure_and_the_years_denominator_are_taken_and_found_for_their_place_alone()
    {
        Take(Entry("vneid-level-2") with { Numerator = 800, Denominator = 1_000 });

        Assert.Equal(800, _register.FigureInForce("vneid-level-2", null, s_june)!.Numerator);
        Assert.Equal(1_000, _register.DenominatorOf(2026, "residents-14", null)!.Value);
        Assert.Null(_register.FigureInForce("vneid-level-2", Commune, s_june));
        Assert.Null(_register.FigureInForce("vneid-level-2", null, s_june.AddDays(-1)));
        Assert.Null(_register.DenominatorOf(2027, "residents-14", null));
    }

    [Fact]
    public void What_was_frozen_for_one_indicator_is_the_denominator_of_the_others_of_its_age()
    {
        Take(Entry("vneid-level-2") with { Numerator = 800, Denominator = 1_000 });

        Assert.Equal("denominator-frozen", Refused(Entry("health-record-app") with { Numerator = 1, Denominator = 1_001 }));
        Assert.Equal("numerator-above-denominator", Refused(Entry("health-record-app") with { Numerator = 1_001 }));
        Take(Entry("health-record-app") with { Numerator = 1_000 });
    }

    [Fact]
    public void A_frozen_denominator_is_changed_with_a_reason_and_never_below_a_numerator()
    {
        Take(Entry("vneid-level-2") with { Numerator = 800, Denominator = 1_000 });

        Assert.Equal("numerator-above-denominator", Refused(Entry("vneid-level-2") with { Denominator = 799, Reason = "Sai" }));
        Take(Entry("vneid-level-2") with { Denominator = 900, Reason = "Công an tỉnh đính chính" });
        Assert.Equal("Công an tỉnh đính chính", _register.DenominatorOf(2026, "residents-14", null)!.Reason);
    }

    [Fact]
    public void Denominators_of_residents_have_one_date_in_a_year_and_businesses_each_their_own()
    {
        Take(Entry("vneid-level-2") with { Denominator = 1_000 });
        var other = Entry("vneid-level-2") with { CommuneCode = Commune, Denominator = 10, DenominatorAsOf = s_june.AddDays(1) };

        Assert.Equal("denominator-other-date", Refused(other));
        Take(other with { Reason = "Chia tách địa bàn" });
        Take(Entry("qr-merchant") with { Denominator = 50 });
        Take(Entry("qr-merchant") with { CommuneCode = Commune, Denominator = 5, DenominatorAsOf = s_june.AddDays(1) });
    }

    [Fact]
    public void A_correction_needs_a_reason_and_saying_the_same_again_adds_nothing()
    {
        Take(Entry("vneid-level-2") with { Numerator = 800 });

        var again = Assert.IsType<FigureDecision.Accepted>(s_rules.Decide(_register, Entry("vneid-level-2") with { Numerator = 800 }));
        Assert.True(again.ChangesNothing);
        Assert.Equal("correction-needs-reason", Refused(Entry("vneid-level-2") with { Numerator = 801 }));
        Take(Entry("vneid-level-2") with { Numerator = 801, Reason = "Nhầm" });
    }

    [Fact]
    public void A_figure_taken_back_gives_way_to_the_one_before_it()
    {
        Take(Entry("vneid-level-2") with { AsOf = s_june.AddMonths(-3), Numerator = 700 });
        Take(Entry("vneid-level-2") with { Numerator = 800 });
        Assert.Equal("correction-needs-reason", Refused(Entry("vneid-level-2") with { Withdraws = true }));

        Take(Entry("vneid-level-2") with { Withdraws = true, Reason = "Gửi nhầm" });

        Assert.Equal(700, _register.FigureInForce("vneid-level-2", null, s_june)!.Numerator);
        Assert.Equal("no-such-figure", Refused(Entry("vneid-level-2") with { Withdraws = true, Reason = "Gửi nhầm" }));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Equal("counted-from-models", Refused(Entry("cashless-model") with { Numerator = 1 }));
        Assert.Equal("invalid-as-of", Refused(Entry("vneid-level-2") with { AsOf = new DateOnly(2026, 12, 2), Numerator = 1 }));
        Assert.Equal("invalid-as-of", Refused(Entry("vneid-level-2") with { AsOf = new DateOnly(2019, 12, 31), Numerator = 1 }));
        Assert.Equal("invalid-numerator", Refused(Entry("vneid-level-2") with { Numerator = -1 }));
        Assert.Equal("invalid-numerator", Refused(Entry("vneid-level-2")));
        Assert.Equal("invalid-denominator", Refused(Entry("vneid-level-2") with { Denominator = 0 }));
    }

    private static FigureEntry Entry(string code) =>
        new(ShippedFiles.Program.Indicators.Single(indicator => indicator.Code == code), null, s_june, "Công an tỉnh");

    private void Take(FigureEntry entry) => Assert.IsType<FigureDecision.Accepted>(s_rules.Decide(_register, entry));

    private string Refused(FigureEntry entry) => Assert.IsType<FigureDecision.Refused>(s_rules.Decide(_register, entry)).Code;
}
