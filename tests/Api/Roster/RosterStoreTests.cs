using CampaignHub.Api.Roster;
using CampaignHub.Domain.Roster;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Roster;

public sealed class RosterStoreTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RosterStore Store => server.Services.GetRequiredService<RosterStore>();

    [Fact]
    public async Task What_is_written_is_read_back_with_every_field()
    {
        var changes = new RosterChanges
        {
            Villages =
            [
                new Village("22924-V001", "22924", "khu-pho", "Bình Hưng")
                {
                    FormerCommune = "Phường Bình Hưng",
                    Households = 412,
                    Signal = "weak",
                    Attributes = ["border", "coastal-island"],
                },
                new Village("22924-V002", "22924", "khu-pho", "2")
                {
                    Attributes = [],
                    RetiredOn = Day,
                    RetiredWhy = "merged",
                    Successors = ["22924-V001"],
                },
            ],
            Teams =
            [
                new RosterTeam("22924-001", "22924", "village", "Tổ 1")
                {
                    VillageCode = "22924-V001",
                    DecisionNumber = "12/QĐ-UBND",
                    DecisionDate = Day,
                },
                new RosterTeam("22924-002", "22924", "volunteer", "Đội 2") { Active = false, RetiredOn = Day },
            ],
            Members =
            [
                new Member("22924-001", 1, "leader", "Người thứ nhất")
                {
                    Core = true,
                    Duty = "Phụ trách chung",
                    Organisation = "party-cell",
                    Phone = "0900000001",
                },
                new Member("22924-001", 2, "member", "Người thứ hai") { Active = false },
            ],
        };

        await Store.ChangeAsync("22924", "system", _ => RosterDecision.Accept(changes), Cancellation);

        var read = await Store.ReadAsync("22924", Cancellation);
        Assert.Equivalent(changes.Villages, read.VillagesOf("22924"), strict: true);
        Assert.Equal(changes.Teams, read.TeamsOf("22924"));
        Assert.Equal(changes.Members, read.MembersOf("22924-001"));
    }

    [Fact]
    public async Task The_audit_tells_the_fields_that_changed_and_keeps_names_and_phones_apart()
    {
        await server.Arrange.TeamAsync("22933-001");
        var member = new Member("22933-001", 1, "member", "Tên cũ") { Phone = "0900000001", Duty = "Ghi chép" };
        await ApplyAsync("22933", new RosterChanges { Members = [member] });

        await ApplyAsync("22933", new RosterChanges { Members = [member with { Name = "Tên mới", Role = "deputy" }] });
        await ApplyAsync("22933", new RosterChanges { Members = [member with { Name = "Tên mới", Role = "deputy" }] });

        var lines = await AuditAsync("22933-001/1");
        Assert.Equal(2, lines.Count);
        Assert.Equal(("member.added", null), (lines[0].Action, lines[0].Before));
        Assert.DoesNotContain("Tên", lines[0].After, StringComparison.Ordinal);
        Assert.Equal("member.changed", lines[1].Action);
        Assert.Equal("{\"role\": \"member\"}", lines[1].Before);
        Assert.Equal("{\"role\": \"deputy\"}", lines[1].After);
        Assert.Equal("{\"name\": \"Tên cũ\"}", lines[1].PersonalBefore);
        Assert.Equal("{\"name\": \"Tên mới\"}", lines[1].PersonalAfter);
    }

    [Fact]
    public async Task Two_leaders_may_change_places_in_one_change_but_never_stay_two()
    {
        await server.Arrange.TeamAsync("22945-001");
        var (one, two) = (new Member("22945-001", 1, "leader", "Một"), new Member("22945-001", 2, "member", "Hai"));
        await ApplyAsync("22945", new RosterChanges { Members = [one, two] });

        await ApplyAsync("22945", new RosterChanges { Members = [two with { Role = "leader" }, one with { Role = "member" }] });

        Assert.Equal(2, MemberRules.LeaderOf(await Store.ReadAsync("22945", Cancellation), "22945-001")!.Number);
        await Assert.ThrowsAsync<PostgresException>(() =>
            ApplyAsync("22945", new RosterChanges { Members = [one with { Role = "leader" }] }));
    }

    [Fact]
    public async Task Changes_made_at_the_same_moment_are_given_codes_of_their_own()
    {
        var fields = Enumerable.Range(1, 20).Select(number => new VillageFields("thon", $"Thôn {number}"));

        await Task.WhenAll(fields.Select(village =>
            Store.ChangeAsync("24805", "system", roster => VillageRules.Add(roster, "24805", village), Cancellation)));

        var codes = (await Store.ReadAsync("24805", Cancellation)).VillagesOf("24805").Select(village => village.Code);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => RosterCodes.Village("24805", number)), codes);
    }

    private Task<RosterDecision> ApplyAsync(string commune, RosterChanges changes) =>
        Store.ChangeAsync(commune, "system", _ => RosterDecision.Accept(changes), Cancellation);

    private async Task<List<(string Action, string? Before, string? After, string? PersonalBefore, string? PersonalAfter)>> AuditAsync(string subject)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("""
            SELECT a.action, a.before::text, a.after::text, p.before::text, p.after::text
            FROM audit a LEFT JOIN audit_personal p ON p.audit_id = a.id WHERE a.subject = $1 ORDER BY a.id
            """);
        command.Parameters.Add(new() { Value = subject });
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var lines = new List<(string, string?, string?, string?, string?)>();
        while (await reader.ReadAsync(Cancellation))
        {
            lines.Add((reader.GetString(0), reader.Text(1), reader.Text(2), reader.Text(3), reader.Text(4)));
        }

        return lines;
    }
}
