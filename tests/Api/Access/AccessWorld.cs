using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignHub.Api.Access;
using CampaignHub.Api.Announcements;
using CampaignHub.Api.CampaignDays;
using CampaignHub.Api.CampaignDays.Points;
using CampaignHub.Api.Devices;
using CampaignHub.Api.Indicators.Models;
using CampaignHub.Api.Materials;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Tests.Audit;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Api.Tests.Difficulties;
using CampaignHub.Api.Tests.TeamDays;
using CampaignHub.Api.Tests.Work;
using CampaignHub.Domain.Roster;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Access;

/// <summary>Callers of every kind in one commune, and things of every kind in it and in another.</summary>
internal sealed partial class AccessWorld(ApiServer server)
{
    private const string Own = "24805";
    private const string Other = "22918";
    private string _device = null!;

    /// <summary>Where a thing lies, seen from the callers.</summary>
    public enum Side
    {
        /// <summary>The device's team, in the commune of the officer and the viewer.</summary>
        Own,

        /// <summary>Another team of the same commune.</summary>
        Neighbour,

        /// <summary>Another commune.</summary>
        Other,
    }

    /// <summary>Teams that are always there.</summary>
    public async Task CreateAsync()
    {
        foreach (var side in Enum.GetValues<Side>())
        {
            await server.Arrange.TeamAsync(TeamOf(side));
        }

        _device = (await server.Arrange.DeviceAsync(TeamOf(Side.Own))).Token;
    }

    /// <summary>Tokens of a caller: null is none. A session is new each time, since some requests end it.</summary>
    public async Task<string?[]> TokensOfAsync(string caller) => caller switch
    {
        "nobody" => [null, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
        "device" => [_device],
        "officer" => [await server.Arrange.SessionAsync(Role.CommuneOfficer, Own)],
        "communeViewer" => [await server.Arrange.SessionAsync(Role.Viewer, Own)],
        "provinceViewer" => [await server.Arrange.SessionAsync(Role.Viewer)],
        "department" => [await server.Arrange.SessionAsync(Role.Department)],
        "centre" => [await server.Arrange.SessionAsync(Role.CommandCentre)],
        "administrator" => [await server.Arrange.SessionAsync(Role.Administrator)],
        _ => throw new ArgumentOutOfRangeException(nameof(caller), caller, "Nobody is called so."),
    };

    /// <summary>The path with things that are there.</summary>
    public Task<string> FillPathAsync(string path, Side side) => FillAsync(PathName().Replace(path, "${segment}/{${kind}}"), side);

    /// <summary>A text with things that are there.</summary>
    public async Task<string> FillAsync(string text, Side side)
    {
        foreach (var name in Name().Matches(text).Select(match => match.Value).Distinct())
        {
            text = text.Replace(name, await ThingAsync(name.Trim('{', '}'), side), StringComparison.Ordinal);
        }

        return text;
    }

    private static string TeamOf(Side side) => side switch
    {
        Side.Own => $"{Own}-901",
        Side.Neighbour => $"{Own}-902",
        _ => $"{Other}-901",
    };

    private async Task<string> ThingAsync(string name, Side side) => name switch
    {
        "date" => Sample.Today.Text(),
        "uuid" => Guid.NewGuid().ToString(),
        "userName" => await server.Arrange.AccountAsync(Role.Administrator),
        "password" => Arrange.Password,
        "commune" or "communes" => side is Side.Other ? Other : Own,
        "team" or "teams" => TeamOf(side),
        "village" or "villages" => await VillageAsync(side is Side.Other ? Other : Own),
        "members" => await MemberAsync(TeamOf(side)),
        "newName" => $"Thôn {Guid.NewGuid():N}",
        "checkIn" => Sample.CheckIn(TeamOf(side)).ToJsonString(),
        "check-ins" => await RecordAsync(TeamOf(side)),
        "difficulty" => DifficultyTests.Difficulty(TeamOf(side)).ToJsonString(),
        "teamDay" => TeamDayTests.Event(TeamOf(side)).ToJsonString(),
        "difficulties" => await DifficultyAsync(TeamOf(side)),
        "announcements" => await AnnouncementAsync(side is Side.Other ? Other : Own),
        "materials" => await MaterialAsync(),
        "code" => await CodeAsync(TeamOf(side)),
        "devices" => $"{(await server.Arrange.DeviceAsync(TeamOf(side))).Id}",
        "activation-codes" => await CodeNumberAsync(TeamOf(side)),
        "imports" => Guid.NewGuid().ToString(),
        "api-keys" => $"{await KeyNumberAsync()}",
        "accounts" => $"{await AccountNumberAsync()}",
        "sessions" => $"{await SessionNumberAsync()}",
        "newUserName" => $"account-{Guid.NewGuid():N}",
        "boundaries" => Boundaries(),
        "days" => Sample.Today.Text(),
        // Not today: a row may make its figures final, and then today's records would be held.
        "campaign-days" => Sample.Today.AddDays(40).Text(),
        "campaigns" => await CampaignAsync(),
        // One that the communes count themselves, so that an officer may give it.
        "indicators" => "qr-merchant",
        "models" => await ModelAsync(side is Side.Other ? Other : Own),
        "points" => await PointAsync(side is Side.Other ? Other : Own),
        "department-reports" => "education-training",
        "periodic-reports" => "year",
        "plans" => side is Side.Other ? Other : Own,
        "trainings" or "nucleus-households" or "inspections" or "award-decisions" => await WorkScene.LineAsync(server, name, TeamOf(side)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No thing is called so."),
    };

    private async Task<string> VillageAsync(string commune)
    {
        var changes = await ChangeRosterAsync(
            commune, roster => VillageRules.Add(roster, commune, new VillageFields("thon", $"Thôn {Guid.NewGuid():N}")));
        return changes.Villages[0].Code;
    }

    private async Task<string> MemberAsync(string team)
    {
        var changes = await ChangeRosterAsync(
            RosterCodes.CommuneOf(team), roster => MemberRules.Add(roster, team, new MemberFields("member", "Người mẫu")));
        return $"{changes.Members[0].Number}";
    }

    private async Task<RosterChanges> ChangeRosterAsync(string commune, Func<RosterState, RosterDecision> decide)
    {
        var store = server.Services.GetRequiredService<RosterStore>();
        return ((RosterDecision.Accepted)await store.ChangeAsync(commune, "system", decide, TestContext.Current.CancellationToken)).Changes;
    }

    private async Task<string> RecordAsync(string team)
    {
        var checkIn = Sample.CheckIn(team);
        var device = await server.DeviceAsync(team);
        Assert.Equal("accepted", (await device.SendOneAsync(checkIn)).Outcome());
        return checkIn["id"]!.ToString();
    }

    private async Task<string> DifficultyAsync(string team)
    {
        var difficulty = DifficultyTests.Difficulty(team);
        var device = await server.DeviceAsync(team);
        Assert.Equal("accepted", (await device.PostTextAsync("/api/v1/difficulties", difficulty.ToJsonString()).JsonAsync()).GetProperty("status").GetString());
        return difficulty["id"]!.ToString();
    }

    private async Task<string> AnnouncementAsync(string commune)
    {
        var store = server.Services.GetRequiredService<AnnouncementStore>();
        var until = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1);
        var made = await store.AddAsync("Họp", new Audience([commune], null), until, "commune", "staff:0", TestContext.Current.CancellationToken);
        return $"{made.Id}";
    }

    /// <summary>A published guide of the Sở with a file.</summary>
    private async Task<string> MaterialAsync()
    {
        var (store, cancellation) = (server.Services.GetRequiredService<MaterialStore>(), TestContext.Current.CancellationToken);
        var made = await store.AddAsync(new MaterialBody("A", "leaflet", null, "vi", null, null, "B"), "province", "staff:0", cancellation);
        await store.KeepFileAsync(made.Id, new MaterialFile("a.pdf", "application/pdf", 5), "%PDF-"u8.ToArray(), "staff:0", cancellation);
        await store.MoveAsync(made.Id, ["proposed"], "published", "staff:0", cancellation);
        return $"{made.Id}";
    }

    private async Task<string> CampaignAsync()
    {
        var campaign = new CampaignBody("thang-cao-diem", "Tháng cao điểm", Sample.Today.AddDays(-7), Sample.Today);
        await server.Services.GetRequiredService<CampaignStore>().SaveAsync(campaign, "staff:0", TestContext.Current.CancellationToken);
        return campaign.Code!;
    }

    private async Task<string> PointAsync(string commune)
    {
        var point = new Point(
            Guid.NewGuid(), Sample.Today.AddDays(40), commune, null, "Chợ", "market", new TimeOnly(7, 30), new TimeOnly(11, 0), null, null, [], Cancelled: false);
        await server.Services.GetRequiredService<PointStore>().SaveAsync(before: null, point, "staff:0", TestContext.Current.CancellationToken);
        return $"{point.Id}";
    }

    private async Task<string> ModelAsync(string commune)
    {
        var step = new ModelStepBody("registered", Sample.Today, null, TimeProvider.System.GetUtcNow());
        var model = new ModelBody(Guid.NewGuid(), commune, null, "good-model", "A", "B", Sample.Today, null, null, "registered", [step]);
        await server.Services.GetRequiredService<ModelStore>().SaveAsync(before: null, model, "staff:0", TestContext.Current.CancellationToken);
        return $"{model.Id}";
    }

    private async Task<string> CodeAsync(string team)
    {
        var codes = server.Services.GetRequiredService<ActivationCodeStore>();
        return (await codes.CreateAsync([team], null, "staff:0", TestContext.Current.CancellationToken))[0].Code;
    }

    private async Task<string> CodeNumberAsync(string team)
    {
        await CodeAsync(team);
        return $"{await server.SqlAsync("SELECT max(id) FROM activation_code")}";
    }

    private async Task<string> AccountNumberAsync()
    {
        var name = await server.Arrange.AccountAsync(Role.Department);
        return $"{await server.SqlAsync($"SELECT id FROM staff_account WHERE user_name = '{name}'")}";
    }

    private async Task<string> KeyNumberAsync()
    {
        await server.Arrange.KeyAsync("education-training");
        return $"{await server.SqlAsync("SELECT max(id) FROM api_key")}";
    }

    private async Task<string> SessionNumberAsync()
    {
        await server.Arrange.SessionAsync(Role.Department);
        return $"{await server.SqlAsync("SELECT max(id) FROM staff_session")}";
    }

    /// <summary>A square around a commune's point.</summary>
    private string Boundaries()
    {
        var commune = server.Services.GetRequiredService<ICommuneDirectory>().All[0];
        double[][] corners = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]];
        return JsonSerializer.Serialize(new
        {
            type = "FeatureCollection",
            features = new[]
            {
                new
                {
                    type = "Feature",
                    properties = new { code = commune.Code },
                    geometry = new
                    {
                        type = "Polygon",
                        coordinates = new[] { corners.Select(way => new[] { commune.Lon + way[0] / 50, commune.Lat + way[1] / 50 }) },
                    },
                },
            },
        });
    }

    /// <summary>A parameter of a path is a thing of the kind that the segment before it names.</summary>
    [GeneratedRegex(@"(?<segment>(?<kind>[a-z-]+))/\{[a-z]+\}")]
    private static partial Regex PathName();

    [GeneratedRegex(@"\{[a-zA-Z-]+\}")]
    private static partial Regex Name();
}
