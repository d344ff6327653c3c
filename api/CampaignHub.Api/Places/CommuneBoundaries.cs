using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Places;
using CampaignHub.Domain.Ports;

namespace CampaignHub.Api.Places;

/// <summary>The boundaries in force, in memory: for the marks of check-ins, and as the document that maps load.</summary>
internal sealed class CommuneBoundaries(BoundaryStore store) : IBoundarySource, IAccessData
{
    private volatile Snapshot _snapshot = new(Revision: 0, ImmutableSortedDictionary<string, Boundary>.Empty, Document: null);

    /// <summary>A GeoJSON FeatureCollection; null until boundaries are imported.</summary>
    public CachedDocument? Document => _snapshot.Document;

    public Boundary? Find(string communeCode) => _snapshot.ByCommune.GetValueOrDefault(communeCode);

    public async Task ReloadAsync(CancellationToken cancellation)
    {
        // Most changes of rights and directories are none of the boundaries, which are the largest thing in memory.
        var revision = await store.RevisionAsync(cancellation);
        if (revision == _snapshot.Revision)
        {
            return;
        }

        var boundaries = await store.ReadAsync(cancellation);
        _snapshot = new Snapshot(revision, boundaries, boundaries.IsEmpty ? null : DocumentOf(boundaries));
    }

    private static CachedDocument DocumentOf(ImmutableSortedDictionary<string, Boundary> boundaries)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "FeatureCollection");
            writer.WriteStartArray("features");
            foreach (var (code, boundary) in boundaries)
            {
                Write(writer, code, boundary);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new CachedDocument(body.WrittenSpan.ToArray(), "application/geo+json");
    }

    private static void Write(Utf8JsonWriter writer, string code, Boundary boundary)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", code);
        writer.WriteStartObject("properties");
        writer.WriteString("code", code);
        writer.WriteEndObject();
        writer.WritePropertyName("geometry");
        BoundaryGeometry.Write(writer, boundary);
        writer.WriteEndObject();
    }

    private sealed record Snapshot(long Revision, ImmutableSortedDictionary<string, Boundary> ByCommune, CachedDocument? Document);
}
