using System.Runtime.CompilerServices;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Audit;

/// <summary>Changes with the names of those who made them.</summary>
internal sealed class AuditList(AuditReader changes, ActorNames names)
{
    private const int RowsAtATime = 1_000;

    /// <summary>A page.</summary>
    public async Task<AuditPage> ReadAsync(AuditFilter filter, AuditCursor after, int limit, CancellationToken cancellation)
    {
        var lines = await changes.ReadAsync(filter, after, limit + 1, cancellation);
        var shown = lines.Count > limit ? lines.Take(limit).ToList() : lines;
        var known = await names.ReadAsync(shown.Select(line => line.Change.Actor), filter.WithPersonal, cancellation);
        return new AuditPage(
            [.. shown.Select(line => AuditItem.Of(line, known))],
            lines.Count > limit ? AuditCursor.Behind(shown[^1]) : null);
    }

    /// <summary>Everything, a page in memory at a time.</summary>
    public async IAsyncEnumerable<AuditItem> ReadAllAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (string? next = ""; next is not null && AuditCursor.TryParse(next, out var after);)
        {
            var page = await ReadAsync(filter, after, RowsAtATime, cancellation);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            next = page.Next;
        }
    }
}
