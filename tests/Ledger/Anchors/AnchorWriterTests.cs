using System.Security.Cryptography;
using System.Text;
using CampaignHub.Ledger.Anchors;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Anchors;

public sealed class AnchorWriterTests(PostgresServer server)
{
    [Fact]
    public async Task An_empty_ledger_has_no_anchor()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);

        Assert.Null(await scene.AnchorAsync());
        Assert.Empty(scene.Files);
    }

    [Fact]
    public async Task A_clean_stop_leaves_no_entry_without_an_anchor()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();

        await scene.StopAsync();

        Assert.Equal(0, (await scene.VerifyAsync()).EntriesAfterLastAnchor);
    }

    [Fact]
    public async Task The_first_line_lists_every_head_and_its_root_is_as_documented()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();

        var line = (await scene.AnchorAsync())!;

        var heads = await scene.Ledger.ScalarAsync<string>(
            """
            SELECT string_agg(concat_ws(E'\t', team_code, number, encode(hash, 'hex')) || E'\n', '' ORDER BY team_code COLLATE "C")
            FROM entry WHERE number = 3
            """);
        Assert.True(line.IsComplete);
        Assert.Equal([(Some.Team, 3L), (Some.OtherTeam, 3L)], line.Heads.Select(head => (head.Key, head.Value.Number)));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(heads))), line.Root);
        Assert.Equal(new string('0', 64), line.Previous);
        Assert.Equal("anchors-2026-11-22.jsonl", Path.GetFileName(Assert.Single(scene.Files)));
    }

    [Fact]
    public async Task A_later_line_lists_what_changed_and_follows_from_the_one_before()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();
        await scene.AnchorAsync();
        await scene.WriteAsync(Some.OtherTeam);

        var line = (await scene.AnchorAsync())!;

        Assert.False(line.IsComplete);
        Assert.Equal([(Some.OtherTeam, 6L)], line.Heads.Select(head => (head.Key, head.Value.Number)));
        var texts = scene.Text.Split('\n');
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts[0]))), line.Previous);
        Assert.Equal(AnchorLine.Parse(texts[1])!.Root, line.Root);
    }

    [Fact]
    public async Task When_nothing_changed_nothing_is_written_and_the_anchor_in_force_is_given()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();
        var first = await scene.AnchorAsync();
        var text = scene.Text;

        var second = await scene.AnchorAsync();
        scene.RestartAnchors();
        var third = await scene.AnchorAsync();

        Assert.Equal(text, scene.Text);
        Assert.Equal(first!.Root, second!.Root);
        Assert.Equal(first.Root, third!.Root);
    }

    [Fact]
    public async Task After_a_restart_anchoring_goes_on_where_it_was()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();
        await scene.AnchorAsync();
        await scene.WriteAsync(Some.Team);
        await scene.AnchorAsync();
        scene.RestartAnchors();
        await scene.WriteAsync(Some.OtherTeam);

        await scene.AnchorAsync();

        Assert.Equal([2, 1, 1], scene.Lines.Select(line => line.Heads.Count));
        var report = await scene.VerifyAsync();
        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        Assert.Equal(0, report.EntriesAfterLastAnchor);
    }

    [Fact]
    public async Task A_new_day_is_a_new_file_that_stands_alone()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();
        await scene.AnchorAsync();
        scene.Ledger.Time.Utc = new DateTime(2026, 11, 22, 17, 0, 0, DateTimeKind.Utc);
        await scene.WriteAsync(Some.Team);
        await scene.AnchorAsync();

        Assert.Equal(["anchors-2026-11-22.jsonl", "anchors-2026-11-23.jsonl"], scene.Files.Select(Path.GetFileName));
        Assert.Equal([true, true], scene.Lines.Select(line => line.IsComplete));
        Assert.Equal(2, scene.Lines[1].Heads.Count);
        Assert.True((await scene.VerifyAsync()).IsRight);
    }

    [Fact]
    public async Task When_the_clock_is_set_back_to_yesterday_lines_stay_in_order()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();
        await scene.AnchorAsync();
        scene.Ledger.Time.Utc = Some.Morning.AddDays(-1);
        await scene.Ledger.Activate().SubmitAsync(Some.Record(Some.CheckIn(occurredAt: Some.Morning.AddDays(-1))));
        await scene.AnchorAsync();

        Assert.Single(scene.Files);
        Assert.True((await scene.VerifyAsync()).IsRight);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(300)]
    public async Task A_line_torn_by_a_crash_is_passed_over_and_the_next_one_stands_on_its_own_line(int bytesLost)
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();
        await scene.AnchorAsync();
        await scene.WriteAsync();
        await scene.AnchorAsync();
        Tear(scene.Files[0], bytesLost);
        scene.RestartAnchors();
        await scene.WriteAsync(Some.Team);

        await scene.AnchorAsync();

        var report = await scene.VerifyAsync();
        Assert.True(report.IsRight, string.Join('\n', report.Lines()));
        // Without its newline only, the line is whole and still counts.
        Assert.Equal(bytesLost == 1 ? 0 : 1, report.TornAnchors);
        Assert.Equal(0, report.EntriesAfterLastAnchor);
    }

    [Fact]
    public async Task When_the_only_line_is_torn_the_next_one_lists_every_head()
    {
        await using var scene = await AnchoredScene.CreateAsync(server);
        await scene.WriteAsync();
        await scene.AnchorAsync();
        Tear(scene.Files[0], 10);
        scene.RestartAnchors();

        var line = (await scene.AnchorAsync())!;

        Assert.True(line.IsComplete);
        Assert.Equal(2, line.Heads.Count);
        Assert.True((await scene.VerifyAsync()).IsRight);
    }

    private static void Tear(string path, int bytesLost)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(file.Length - bytesLost);
    }
}
