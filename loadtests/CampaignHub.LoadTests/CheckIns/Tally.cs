using System.Collections.Concurrent;
using System.Globalization;

namespace CampaignHub.LoadTests.CheckIns;

/// <summary>Counts what became of every check-in of a run, warm-up included.</summary>
public sealed class Tally
{
    private const int MaximumKinds = 100;
    private readonly ConcurrentDictionary<string, long> _failures = new(StringComparer.Ordinal);
    private long _accepted;
    private long _duplicate;
    private long _unknown;

    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Check-ins whose request broke off: nobody knows here whether they were stored.</summary>
    public long Unknown => Interlocked.Read(ref _unknown);

    public long Failures => _failures.Values.Sum();

    public void Add(SendResult result)
    {
        Interlocked.Add(ref _accepted, result.Statuses.Accepted);
        Interlocked.Add(ref _duplicate, result.Statuses.Duplicate);
        if (!result.IsOk)
            AddFailure(result.Label);
    }

    public void AddUnknown(int count, string reason)
    {
        Interlocked.Add(ref _unknown, count);
        AddFailure(reason);
    }

    public override string ToString()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"accepted {Accepted:N0}, duplicate {Interlocked.Read(ref _duplicate):N0}, unknown {Unknown:N0}");
        return _failures.Aggregate(
            text, (all, failure) => string.Create(CultureInfo.InvariantCulture, $"{all}, {failure.Key}: {failure.Value:N0} requests"));
    }

    private void AddFailure(string label) =>
        _failures.AddOrUpdate(_failures.Count < MaximumKinds ? label : "other", 1, (_, count) => count + 1);
}
