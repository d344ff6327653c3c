using CampaignHub.Domain.CampaignDays;
using static CampaignHub.Domain.CampaignDays.FieldState;

namespace CampaignHub.Domain.Tests.CampaignDays;

public sealed class FieldStatesTests
{
    private static readonly DateTime s_now = new(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc);
    private static readonly DayOfCommune s_day = new(s_now, IsExpected: true, IsPostponed: false, InHours: true);

    [Theory]
    [InlineData(null, null, null, false, NotStarted)]
    [InlineData(null, null, null, true, WeakSignal)]
    [InlineData(null, 90, null, false, Started)]
    [InlineData(null, 90, null, true, WeakSignal)]
    [InlineData(60, 90, null, false, Recording)]
    [InlineData(61, 90, null, false, Quiet)]
    [InlineData(61, 90, null, true, WeakSignal)]
    [InlineData(61, null, null, false, Quiet)]
    [InlineData(61, 90, 30, false, Finished)]
    [InlineData(null, 90, 30, true, Finished)]
    [InlineData(10, 90, 30, false, Recording)]
    public void A_team_stands_where_its_last_word_and_its_last_record_put_it(int? last, int? started, int? ended, bool weak, FieldState expected) =>
        Assert.Equal(expected, FieldStates.OfTeam(new TeamOnDay(Ago(last), Ago(started), Ago(ended), weak), s_day));

    [Fact]
    public void Nobody_is_quiet_outside_the_hours_of_the_day() =>
        Assert.Equal(Recording, FieldStates.OfTeam(new TeamOnDay(Ago(300), null, null, HasWeakSignal: false), s_day with { InHours = false }));

    [Fact]
    public void Where_the_day_is_postponed_or_nobody_was_asked_no_team_is_missing()
    {
        var silent = new TeamOnDay(null, null, null, HasWeakSignal: false);

        Assert.Equal(Postponed, FieldStates.OfTeam(silent, s_day with { IsPostponed = true }));
        Assert.Equal(OutOfScope, FieldStates.OfTeam(silent, s_day with { IsExpected = false }));
        Assert.Equal(Recording, FieldStates.OfTeam(silent with { LastAt = s_now }, s_day with { IsExpected = false }));
    }

    [Theory]
    [InlineData(new FieldState[0], NotStarted)]
    [InlineData(new[] { NotStarted, Recording, Quiet }, Recording)]
    [InlineData(new[] { NotStarted, Quiet, Started }, Quiet)]
    [InlineData(new[] { NotStarted, Started, Finished }, Started)]
    [InlineData(new[] { Finished, Finished }, Finished)]
    [InlineData(new[] { Finished, NotStarted }, Finished)]
    [InlineData(new[] { WeakSignal, NotStarted }, NotStarted)]
    [InlineData(new[] { WeakSignal, WeakSignal }, WeakSignal)]
    public void A_commune_stands_as_its_liveliest_team(FieldState[] teams, FieldState expected) =>
        Assert.Equal(expected, FieldStates.OfCommune(teams, s_day));

    [Fact]
    public void A_postponed_commune_that_records_all_the_same_is_shown_recording()
    {
        Assert.Equal(Recording, FieldStates.OfCommune([Recording], s_day with { IsPostponed = true }));
        Assert.Equal(Postponed, FieldStates.OfCommune([Postponed, Finished], s_day with { IsPostponed = true }));
        Assert.Equal(OutOfScope, FieldStates.OfCommune([OutOfScope], s_day with { IsExpected = false }));
    }

    private static DateTime? Ago(int? minutes) => minutes is { } ago ? s_now.AddMinutes(-ago) : null;
}
