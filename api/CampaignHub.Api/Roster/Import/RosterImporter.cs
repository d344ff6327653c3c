using CampaignHub.Api.Places;
using CampaignHub.Api.Roster.Import.Files;
using CampaignHub.Domain;
using CampaignHub.Domain.Roster;
using CampaignHub.Domain.Roster.Import;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Api.Roster.Import;

/// <summary>Brings a file into the roster, all of it or nothing.</summary>
internal sealed class RosterImporter(
    RosterStore store, RosterWords words, RosterVocabulary vocabulary, ICommuneDirectory communes, TimeProvider time) : IDisposable
{
    /// <summary>Each holds its file and the roster in memory.</summary>
    private const int MostAtOnce = 2;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _places = new(MostAtOnce);

    /// <exception cref="FileRefusedException">The file cannot be read, or too many are being imported.</exception>
    public async Task<ImportAnswer> RunAsync(ReadOnlyMemory<byte> file, ImportOrder order, ImportProgress progress, CancellationToken cancellation)
    {
        if (!await _places.WaitAsync(LongestWait, cancellation))
        {
            throw new FileRefusedException("busy");
        }

        var done = false;
        try
        {
            var answer = await RunInTurnAsync(file, order, progress, cancellation);
            done = true;
            return answer;
        }
        finally
        {
            progress.End(failed: !done);
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<ImportAnswer> RunInTurnAsync(
        ReadOnlyMemory<byte> file, ImportOrder order, ImportProgress progress, CancellationToken cancellation)
    {
        var names = new CommuneNames(communes.All);
        var (rows, header) = SheetFile.Read(file);
        var table = RosterTableReader.Read(rows, header, names, words);
        if (table.Rows.IsEmpty)
        {
            throw new FileRefusedException("no-rows");
        }

        if (table.Rows.Length > FileLimits.Rows)
        {
            throw FileLimits.TooManyRows();
        }

        var planner = new RosterPlanner(names, words, new RosterFieldRules(vocabulary, VietnamTime.DateOf(time.GetUtcNow())));
        RosterPlan Plan(RosterState roster)
        {
            cancellation.ThrowIfCancellationRequested();
            return planner.Plan(roster, table, order.OwnCommune, done => progress.Check(done, table.Rows.Length));
        }

        progress.Check(0, table.Rows.Length);
        var (plan, applied) = order.DryRun
            ? (Plan(await store.ReadAsync(order.OwnCommune, cancellation)), false)
            : await ApplyAsync(order, Plan, progress, cancellation);
        return ImportReport.Of(plan, table.Header, order, applied);
    }

    /// <summary>Plans behind the locks of the communes, so what is written is what was planned.</summary>
    private async Task<(RosterPlan Plan, bool Applied)> ApplyAsync(
        ImportOrder order, Func<RosterState, RosterPlan> planFor, ImportProgress progress, CancellationToken cancellation)
    {
        RosterPlan? plan = null;
        var decision = await store.ChangeAsync(
            order.OwnCommune,
            order.Actor,
            roster =>
            {
                plan = planFor(roster);
                progress.Write();
                return plan.MayBeApplied
                    ? RosterDecision.Accept(plan.Changes)
                    : RosterDecision.Refuse(new RosterProblem("rows-refused", null, "Rows of the file are refused."));
            },
            cancellation);
        return (plan!, decision is RosterDecision.Accepted);
    }
}
