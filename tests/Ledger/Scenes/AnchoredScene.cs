using CampaignHub.Ledger.Anchors;
using CampaignHub.Ledger.Verification;
using CampaignHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignHub.Ledger.Tests.Scenes;

/// <summary>A ledger with a folder for its anchors.</summary>
internal sealed class AnchoredScene : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaignhub-anchors-");
    private AnchorWriter _anchors;

    private AnchoredScene(LedgerScene ledger)
    {
        Ledger = ledger;
        _anchors = NewWriter();
    }

    public LedgerScene Ledger { get; }

    /// <summary>The text of all files, oldest first.</summary>
    public string Text => string.Concat(Files.Select(File.ReadAllText));

    public IReadOnlyList<string> Files => [.. Directory.GetFiles(_folder.FullName).Order(StringComparer.Ordinal)];

    public IReadOnlyList<AnchorLine> Lines => [.. new AnchorFiles(_folder.FullName).ReadAll().Select(text => text.Line).OfType<AnchorLine>()];

    public static async Task<AnchoredScene> CreateAsync(PostgresServer server) => new(await LedgerScene.CreateAsync(server));

    /// <summary>Some more records of two teams.</summary>
    public async Task WriteAsync(params string[] teams)
    {
        foreach (var team in teams.Length == 0 ? [Some.Team, Some.OtherTeam] : teams)
        {
            await Ledger.Activate(team).SubmitAsync([Some.Record(Some.FullCheckIn(team)), Some.Record(Some.CheckIn(team)), Some.Record(Some.CheckIn(team))]);
        }
    }

    public Task<AnchorLine?> AnchorAsync() => _anchors.WriteAsync(TestContext.Current.CancellationToken);

    /// <summary>Stops the writer as the host does.</summary>
    public Task StopAsync() => _anchors.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>A new process that knows only the files.</summary>
    public void RestartAnchors()
    {
        _anchors.Dispose();
        _anchors = NewWriter();
    }

    public Task<VerifyReport> VerifyAsync(DateOnly? date = null) =>
        LedgerVerifier.VerifyAsync(Ledger.Database, _folder.FullName, date, progress: null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _anchors.Dispose();
        await Ledger.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private AnchorWriter NewWriter() =>
        new(Ledger.Database, new AnchorFiles(_folder.FullName), Ledger.Time, NullLogger<AnchorWriter>.Instance);
}
