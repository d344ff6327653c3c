using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.Access;

public sealed class AccessRulesTests
{
    private const string Own = "24805";
    private const string OwnTeam = "24805-003";
    private const string Neighbour = "24805-004";
    private const string Foreign = "24611-003";

    [Theory]
    [InlineData(Role.TeamMember, Own, false, false, true, false, true, false)]
    [InlineData(Role.CommuneOfficer, Own, false, true, true, true, true, true)]
    [InlineData(Role.Viewer, Own, false, true, true, true, false, false)]
    [InlineData(Role.Viewer, null, true, true, true, true, false, false)]
    [InlineData(Role.Department, null, true, true, true, true, false, false)]
    [InlineData(Role.CommandCentre, null, true, true, true, true, false, false)]
    [InlineData(Role.Administrator, null, true, true, true, true, false, true)]
    public void The_org_chart_says_who_sees_and_who_writes(
        Role role, string? commune, bool province, bool seesCommune, bool seesTeam, bool seesNeighbour, bool writes, bool manages)
    {
        var caller = new Caller(role, "x:1") { CommuneCode = commune, TeamCode = role is Role.TeamMember ? OwnTeam : null };

        Assert.Equal(province, caller.MaySeeProvince());
        Assert.Equal(seesCommune, caller.MaySeeCommune(Own));
        Assert.Equal(seesTeam, caller.MaySeeTeam(OwnTeam));
        Assert.Equal(seesNeighbour, caller.MaySeeTeam(Neighbour));
        Assert.Equal(province, caller.MaySeeTeam(Foreign));
        Assert.Equal(province, caller.MaySeeCommune("24611"));
        Assert.Equal(writes, caller.MayWriteFor(OwnTeam));
        Assert.False(caller.MayWriteFor(Foreign));
        Assert.Equal(manages, caller.MayManageDevicesOf(OwnTeam));
        Assert.Equal(role is Role.Administrator, caller.MayManageDevicesOf(Foreign));
    }

    [Theory]
    [InlineData("24805")]
    [InlineData("24805-03")]
    [InlineData("24805-0034")]
    [InlineData("2480५-003")]
    [InlineData("24805_003")]
    [InlineData("")]
    public void What_is_no_team_code_belongs_to_nobody(string code)
    {
        var officer = new Caller(Role.CommuneOfficer, "staff:1") { CommuneCode = Own };

        Assert.False(officer.MayWriteFor(code));
        Assert.False(officer.MaySeeTeam(code));
        Assert.False(officer.MayManageDevicesOf(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2480")]
    [InlineData("2480५")]
    [InlineData("24805,24805")]
    [InlineData("2480\0")]
    public void What_is_no_commune_code_belongs_to_nobody(string code)
    {
        Assert.False(new Caller(Role.Administrator, "staff:1").BelongsTo(code));
        Assert.False(new Caller(Role.CommuneOfficer, "staff:1") { CommuneCode = code }.BelongsTo(code));
    }
}
