using CampaignHub.Host.Integrity;

namespace CampaignHub.Api.SystemInfo;

/// <summary>What the self-audit and the reconcile found since the start.</summary>
/// <param name="Audited">Team totals compared with the ledger.</param>
/// <param name="Drift">Of these, the ones that differed; stays 0.</param>
/// <param name="Reconciled">Teams asked to report again.</param>
public sealed record IntegrityInfo(long Audited, long Drift, long Reconciled)
{
    internal static IntegrityInfo Of(IntegrityMetrics metrics) => new(metrics.Audited, metrics.Drift, metrics.Reconciled);
}
