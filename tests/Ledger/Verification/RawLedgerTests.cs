using CampaignHub.Domain.CheckIns;
using CampaignHub.Ledger.Tests.Scenes;
using CampaignHub.Testing;

namespace CampaignHub.Ledger.Tests.Verification;

public sealed class RawLedgerTests(PostgresServer server)
{
    [Fact]
    public async Task A_second_implementation_from_rows_alone_finds_the_same_hashes()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await WriteEveryKindOfEntryAsync(scene);

        Assert.Empty(await RawLedger.FaultsAsync(scene.Database, TestContext.Current.CancellationToken));
        Assert.Equal(7, await scene.ScalarAsync<long>("SELECT count(DISTINCT type) FROM entry"));
    }

    [Fact]
    public async Task It_finds_a_changed_amount_and_a_changed_note()
    {
        await using var scene = await LedgerScene.CreateAsync(server);
        await WriteEveryKindOfEntryAsync(scene);
        await scene.TamperAsync("UPDATE entry SET people = people + 1 WHERE number = 2; UPDATE entry_private SET note = 'khác' WHERE number = 1");

        var faults = await RawLedger.FaultsAsync(scene.Database, TestContext.Current.CancellationToken);

        Assert.Equal(2, faults.Count);
    }

    private static async Task WriteEveryKindOfEntryAsync(LedgerScene scene)
    {
        var full = Some.FullCheckIn();
        var marked = Some.CheckIn() with { Results = Some.Counts(("vneid", 99), ("Ă", 1), ("z", 2)) };
        CheckIn[] late =
        [
            Some.CheckIn(occurredAt: Some.Morning.AddDays(-20)),
            Some.FullCheckIn() with { OccurredAt = new DateTime(1, 1, 2, 3, 4, 5, DateTimeKind.Utc) },
        ];
        var answers = await scene.Activate().SubmitAsync(
        [
            Some.Record(full),
            Some.Record(marked),
            Some.Correct(full, old => old with { People = 9, Outreach = null, Private = PrivatePart.None }),
            Some.Void(marked),
            Some.Record(late[0]),
            Some.Book(late[0], Some.Day),
            Some.Correct(late[0], old => old with { Results = Some.Counts(("vneid", 99)) }),
            Some.Review(late[0]),
            Some.Record(late[1]),
            Some.Decline(late[1]),
            Some.Record(Some.CheckIn(occurredAt: new DateTime(1, 1, 2, 3, 4, 5, DateTimeKind.Utc))),
            Some.Record(Some.CheckIn(occurredAt: new DateTime(1965, 1, 1, 0, 0, 0, 7, 9, DateTimeKind.Utc)) with { Private = PrivatePart.None }),
        ]);
        Assert.DoesNotContain(answers, answer => answer.Status == Domain.Teams.AnswerStatus.Rejected);
    }
}
