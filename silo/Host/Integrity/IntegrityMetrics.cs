using System.Diagnostics.Metrics;
using CampaignHub.Ledger.Writing;

namespace CampaignHub.Host.Integrity;

/// <summary>Metrics of the meter <c>CampaignHub</c> that say whether the totals are right.</summary>
public sealed class IntegrityMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "CampaignHub";

    private long _drift;
    private long _audited;
    private long _reconciled;

    /// <summary>Registers the instruments.</summary>
    public IntegrityMetrics(IMeterFactory meters, LedgerWriter writer)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        meter.CreateObservableCounter("campaignhub.audit.drift", () => Drift, "{team}", "Team totals that differed from the ledger; stays 0");
        meter.CreateObservableCounter("campaignhub.audit.checked", () => Audited, "{team}", "Team totals compared with the ledger");
        meter.CreateObservableCounter("campaignhub.reconcile.healed", () => Reconciled, "{team}", "Teams asked to report again");
        meter.CreateObservableGauge("campaignhub.ledger.queued", () => writer.QueuedEntries, "{entry}", "Entries waiting for a commit");
    }

    /// <summary>Team totals found different from the ledger at equal entry numbers, since the start.</summary>
    public long Drift => Interlocked.Read(ref _drift);

    /// <summary>Team totals compared with the ledger since the start.</summary>
    public long Audited => Interlocked.Read(ref _audited);

    /// <summary>Teams that had to be asked to report again since the start.</summary>
    public long Reconciled => Interlocked.Read(ref _reconciled);

    internal void AddAudited(int teams, int drifted)
    {
        Interlocked.Add(ref _audited, teams);
        Interlocked.Add(ref _drift, drifted);
    }

    internal void AddReconciled(int teams) => Interlocked.Add(ref _reconciled, teams);
}
